// librsvg for SVG, and gdk-pixbuf, which its header brings, for PNG and JPEG.
#include <librsvg/rsvg.h>
