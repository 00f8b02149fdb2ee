// Cairo's surfaces for PDF, SVG and rasters, and its bridge to FreeType faces.
#include <cairo.h>
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
