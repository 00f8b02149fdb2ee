// Packing bytes with ISA-L, whose stream holds buffers of 64 KiB by value: too large for Swift to import.
#ifndef CISAL_H
#define CISAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A zlib stream that is being written, and what it has come to so far.
typedef struct cisal_stream cisal_stream;

// Begins a stream. Exists because the stream cannot be a value in Swift; null means that memory ran out.
cisal_stream *_Nullable cisal_begin(void);

// Packs more bytes; `is_last` ends the stream. Exists because packing and growing the result belong to one loop.
// Returns whether it worked; it fails where memory runs out or the result passes 2 GiB.
bool cisal_write(cisal_stream *_Nonnull stream, const uint8_t *_Nonnull bytes, size_t count, bool is_last);

// The packed bytes, valid until the next call on the stream. Exists because the stream is opaque.
const uint8_t *_Nonnull cisal_bytes(const cisal_stream *_Nonnull stream);

// The number of packed bytes. Exists because the stream is opaque.
size_t cisal_count(const cisal_stream *_Nonnull stream);

// Frees a stream with its bytes. Exists because C made them.
void cisal_end(cisal_stream *_Nullable stream);

// Goes on with the checksum of PNG and gzip; 0 to begin. Exists because the library's function lacks nullability.
uint32_t cisal_checksum(uint32_t checksum, const uint8_t *_Nonnull bytes, size_t count);

#endif
