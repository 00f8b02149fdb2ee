// ZXing 1.4 returns UTF-8 text instead of wide strings where this is defined.
#define ZX_USE_UTF8 1

#include "CZXing.h"

#include <ZXing/ReadBarcode.h>

#include <new>
#include <string>
#include <utility>
#include <vector>

struct czxing_symbols {
  std::vector<ZXing::Result> results;
};

namespace {

ZXing::DecodeHints hints(czxing_binarizer binarizer, bool try_harder) {
  ZXing::DecodeHints hints;
  hints.setFormats(ZXing::BarcodeFormat::QRCode);
  hints.setBinarizer(binarizer == CZXING_FIXED_THRESHOLD ? ZXing::Binarizer::FixedThreshold
                                                         : ZXing::Binarizer::LocalAverage);
  hints.setTryHarder(try_harder);
  // A symbol is found at every angle without; the hint serves linear codes.
  hints.setTryRotate(false);
  // A second look at a smaller picture doubles the time; what the first look misses is read again in regions.
  hints.setTryDownscale(false);
  return hints;
}

}  // namespace

extern "C" czxing_symbols *czxing_read(czxing_image image, czxing_binarizer binarizer, bool try_harder) {
  try {
    ZXing::ImageView view(image.pixels, image.width, image.height, ZXing::ImageFormat::Lum, image.row_stride);
    return new czxing_symbols{ZXing::ReadBarcodes(view, hints(binarizer, try_harder))};
  } catch (...) {
    return nullptr;
  }
}

extern "C" size_t czxing_count(const czxing_symbols *symbols) { return symbols->results.size(); }

extern "C" czxing_symbol czxing_symbol_at(const czxing_symbols *symbols, size_t index) {
  const ZXing::Result &result = symbols->results[index];
  czxing_symbol symbol{};
  symbol.bytes = result.bytes().data();
  symbol.byte_count = result.bytes().size();
  for (size_t corner = 0; corner < 4; ++corner) {
    symbol.corner_x[corner] = result.position()[corner].x;
    symbol.corner_y[corner] = result.position()[corner].y;
  }
  // One letter, so that the string is short enough to be built without memory of its own: nothing here throws.
  const std::string level = result.ecLevel();
  symbol.level = level.size() == 1 ? level[0] : 0;
  symbol.mirrored = result.isMirrored();
  return symbol;
}

extern "C" void czxing_free(czxing_symbols *symbols) { delete symbols; }
