// Pango over FreeType with a fontconfig configuration of our own, and HarfBuzz for the ink of a glyph.
#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <pango/pangoft2.h>
#include <pango/pangofc-fontmap.h>
