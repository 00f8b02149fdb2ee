// Reading QR symbols with ZXing-C++, whose own interface is C++ only.
#ifndef CZXING_H
#define CZXING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// How pixels become dark or light.
typedef enum czxing_binarizer {
  // Dark up to 127 of 255: the fastest, right for artwork.
  CZXING_FIXED_THRESHOLD = 0,
  // Dark against the surroundings: what phones do, about four times slower.
  CZXING_LOCAL_AVERAGE = 1,
} czxing_binarizer;

// An image of 8-bit grey, 0 black; the rows lie `row_stride` bytes apart.
typedef struct czxing_image {
  const uint8_t *_Nonnull pixels;
  int32_t width;
  int32_t height;
  int32_t row_stride;
} czxing_image;

// One symbol that was read; valid as long as its list.
typedef struct czxing_symbol {
  // What the symbol says, byte for byte; may hold NUL.
  const uint8_t *_Nullable bytes;
  size_t byte_count;
  // The corners of the modules in pixels: top left, top right, bottom right, bottom left of the upright symbol.
  int32_t corner_x[4];
  int32_t corner_y[4];
  // The error correction: 'L', 'M', 'Q' or 'H'; 0 where it is not known.
  char level;
  // Whether the symbol is printed as in a mirror.
  bool mirrored;
} czxing_symbol;

typedef struct czxing_symbols czxing_symbols;

// Reads every QR symbol of an image. Exists because C++ containers and exceptions do not cross into Swift:
// null means that memory ran out or the library threw, and no symbol at all is an empty list.
czxing_symbols *_Nullable czxing_read(czxing_image image, czxing_binarizer binarizer, bool try_harder);

// The number of symbols of a list. Exists because the list is a C++ vector.
size_t czxing_count(const czxing_symbols *_Nonnull symbols);

// One symbol of a list, by its number below the count. Exists because the list is a C++ vector.
czxing_symbol czxing_symbol_at(const czxing_symbols *_Nonnull symbols, size_t index);

// Frees a list with all of its symbols. Exists because C++ made them.
void czxing_free(czxing_symbols *_Nullable symbols);

#ifdef __cplusplus
}
#endif

#endif
