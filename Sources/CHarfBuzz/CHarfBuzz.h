// HarfBuzz: metrics of a font file, and its subsetter.
#include <hb.h>
#include <hb-ot.h>
#include <hb-subset.h>
