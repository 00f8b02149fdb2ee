// zlib inflates logs that were packed when they were rotated; libdeflate, which packs pictures, reads no streams.
#include <zlib.h>
