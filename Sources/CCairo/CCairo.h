// Cairo's surfaces for SVG, rasters and the outlines of SVG pictures, and its bridge to FreeType faces.
#include <cairo.h>
#include <cairo-ft.h>
#include <cairo-svg.h>
#include <cairo-pdf.h>
