// Cairo's surfaces for SVG and rasters, and its bridge to FreeType faces.
#include <cairo.h>
#include <cairo-ft.h>
#include <cairo-svg.h>
