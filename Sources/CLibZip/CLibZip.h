// libzip packs the parts of an Office Open XML document into one file, in memory.
#include <zip.h>
