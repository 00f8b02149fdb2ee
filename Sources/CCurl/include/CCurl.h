// One request of the web by libcurl, whose options are set by a variadic function, which Swift cannot call.
// Its reading of addresses (`curl_url`) is called from Swift as it is.
#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What is asked, and of whom.
typedef struct ccurl_request {
  // The address, as `curl_url_get` wrote it.
  const char *_Nonnull url;
  // `host:port:address,address`: where the host is, so that no name is looked up again; null where it is an address itself.
  const char *_Nullable pinned;
  // The same addresses, 16 bytes each, IPv4 as ::ffff:a.b.c.d; no socket is opened to another one.
  const uint8_t *_Nonnull addresses;
  size_t address_count;
  // Asked by HEAD, else by GET.
  bool is_head;
  // The limits of time, in milliseconds.
  int64_t connect_limit;
  int64_t total_limit;
  // Headers of more bytes than this end the request.
  size_t most_header_bytes;
  // A file of certificate authorities in place of the machine's own.
  const char *_Nullable authorities;
  // Asked at least once a second, on the thread of the request, with `context`: true ends it.
  bool (*_Nonnull is_stopped)(const void *_Nullable context);
  const void *_Nullable context;
} ccurl_request;

// What came of it.
typedef struct ccurl_answer {
  // CURLE_OK, or why there is no answer.
  CURLcode code;
  // The status of HTTP; 0 where there is no answer.
  int64_t status;
  // Whether a connection was made.
  bool is_connected;
  // The bytes of the Location header; more than the room given where it did not fit.
  size_t location_length;
} ccurl_answer;

// Asks once: follows nothing, reads no body, uses no proxy, cookie or password, and blocks its thread meanwhile.
// Writes the value of the Location header to `location`, without a NUL. Exists because curl_easy_setopt is variadic.
ccurl_answer ccurl_ask(const ccurl_request *_Nonnull request, char *_Nonnull location, size_t room);

// The host of an address in the letters that name servers know, to be freed by curl_free. Exists because libidn2 takes
// names to be in the encoding of the thread's locale, which here is always that of C: they are UTF-8 for this call.
CURLUcode ccurl_host(CURLU *_Nonnull url, char *_Nullable *_Nonnull host);

// Makes the library ready, once and before any thread asks. Exists because CURL_GLOBAL_DEFAULT is a macro with a cast.
CURLcode ccurl_begin(void);

#endif
