// Little CMS: colour profiles.
#include <lcms2.h>
