#include "CISAL.h"

#include <isa-l.h>
#include <stdlib.h>

struct cisal_stream {
  struct isal_zstream zlib;
  // Tokens of one block: 64 KiB of them, measured best for size and time on posters.
  uint8_t level_buffer[ISAL_DEF_LVL1_SMALL];
  uint8_t *bytes;
  size_t capacity;
};

// The result of a stream never passes this, so that the library's 32-bit counts hold and PNG's chunks do.
static const size_t largest_result = (size_t)1 << 31;

cisal_stream *cisal_begin(void) {
  cisal_stream *stream = malloc(sizeof *stream);
  if (stream == NULL) return NULL;
  stream->capacity = (size_t)1 << 18;
  stream->bytes = malloc(stream->capacity);
  if (stream->bytes == NULL) {
    free(stream);
    return NULL;
  }
  isal_deflate_init(&stream->zlib);
  stream->zlib.gzip_flag = IGZIP_ZLIB;
  stream->zlib.flush = NO_FLUSH;
  stream->zlib.level = 1;
  stream->zlib.level_buf = stream->level_buffer;
  stream->zlib.level_buf_size = sizeof stream->level_buffer;
  stream->zlib.next_out = stream->bytes;
  stream->zlib.avail_out = (uint32_t)stream->capacity;
  return stream;
}

static bool grow(cisal_stream *stream) {
  const size_t used = stream->zlib.total_out;
  const size_t capacity = stream->capacity * 2;
  if (capacity > largest_result) return false;
  uint8_t *bytes = realloc(stream->bytes, capacity);
  if (bytes == NULL) return false;
  stream->bytes = bytes;
  stream->capacity = capacity;
  stream->zlib.next_out = bytes + used;
  stream->zlib.avail_out = (uint32_t)(capacity - used);
  return true;
}

bool cisal_write(cisal_stream *stream, const uint8_t *bytes, size_t count, bool is_last) {
  if (count > UINT32_MAX) return false;
  // The library only reads, its type lacks the const.
  stream->zlib.next_in = (uint8_t *)bytes;
  stream->zlib.avail_in = (uint32_t)count;
  stream->zlib.end_of_stream = is_last;
  do {
    if (stream->zlib.avail_out == 0 && !grow(stream)) return false;
    if (isal_deflate(&stream->zlib) != COMP_OK) return false;
  } while (stream->zlib.avail_out == 0 || stream->zlib.avail_in > 0);
  return !is_last || stream->zlib.internal_state.state == ZSTATE_END;
}

const uint8_t *cisal_bytes(const cisal_stream *stream) { return stream->bytes; }

size_t cisal_count(const cisal_stream *stream) { return stream->zlib.total_out; }

void cisal_end(cisal_stream *stream) {
  if (stream == NULL) return;
  free(stream->bytes);
  free(stream);
}

uint32_t cisal_checksum(uint32_t checksum, const uint8_t *bytes, size_t count) {
  return crc32_gzip_refl(checksum, bytes, count);
}
