#define _GNU_SOURCE 1

#include "CCurl.h"

#include <locale.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

CURLcode ccurl_begin(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

CURLUcode ccurl_host(CURLU *url, char **host) {
  locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (!utf8) return curl_url_get(url, CURLUPART_HOST, host, CURLU_PUNYCODE);
  locale_t before = uselocale(utf8);
  CURLUcode code = curl_url_get(url, CURLUPART_HOST, host, CURLU_PUNYCODE);
  uselocale(before);
  freelocale(utf8);
  return code;
}

// What the callbacks of one request share.
typedef struct state {
  const ccurl_request *request;
  CURL *curl;
  size_t header_bytes;
  // Whether all headers of the answer are there, which is all that is wanted.
  bool is_whole;
} state;

// The 16 bytes of an address; false for what is neither IPv4 nor IPv6.
static bool sixteen_bytes(const struct sockaddr *address, uint8_t bytes[16]) {
  if (address->sa_family == AF_INET) {
    memset(bytes, 0, 10);
    bytes[10] = bytes[11] = 0xFF;
    memcpy(bytes + 12, &((const struct sockaddr_in *)address)->sin_addr, 4);
    return true;
  }
  if (address->sa_family == AF_INET6) {
    memcpy(bytes, &((const struct sockaddr_in6 *)address)->sin6_addr, 16);
    return true;
  }
  return false;
}

// Opens a socket to a checked address and to no other, whatever curl thinks where the host is.
static curl_socket_t open_socket(void *data, curlsocktype purpose, struct curl_sockaddr *address) {
  const ccurl_request *request = ((const state *)data)->request;
  uint8_t bytes[16];
  if (purpose != CURLSOCKTYPE_IPCXN || !sixteen_bytes(&address->addr, bytes)) return CURL_SOCKET_BAD;
  for (size_t index = 0; index < request->address_count; ++index) {
    if (memcmp(request->addresses + 16 * index, bytes, 16) == 0) {
      return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    }
  }
  return CURL_SOCKET_BAD;
}

static size_t refuse_body(char *bytes, size_t size, size_t count, void *data) {
  (void)bytes, (void)size, (void)count, (void)data;
  return CURL_WRITEFUNC_ERROR;
}

// Ends the request where the headers end: the body may be large, slow or without an end.
static size_t take_header(char *bytes, size_t size, size_t count, void *data) {
  state *state = data;
  const size_t length = size * count;
  state->header_bytes += length;
  if (state->header_bytes > state->request->most_header_bytes) return CURL_WRITEFUNC_ERROR;
  long status = 0;
  const bool is_last = length > 0 && (bytes[0] == '\r' || bytes[0] == '\n');
  if (!is_last || curl_easy_getinfo(state->curl, CURLINFO_RESPONSE_CODE, &status) != CURLE_OK) return length;
  // What comes before is only a hint.
  if (status < 200) return length;
  state->is_whole = true;
  return CURL_WRITEFUNC_ERROR;
}

static int look_for_stop(
    void *data, curl_off_t download, curl_off_t downloaded, curl_off_t upload, curl_off_t uploaded) {
  (void)download, (void)downloaded, (void)upload, (void)uploaded;
  const ccurl_request *request = ((const state *)data)->request;
  return request->is_stopped(request->context) ? 1 : 0;
}

static CURLcode set_options(CURL *curl, state *state, struct curl_slist *pinned) {
  const ccurl_request *request = state->request;
  CURLcode code = CURLE_OK;
#define SET(option, value) \
  if (code == CURLE_OK) code = curl_easy_setopt(curl, option, value)
  SET(CURLOPT_URL, request->url);
  SET(CURLOPT_PROTOCOLS_STR, "http,https");
  SET(CURLOPT_NOBODY, request->is_head ? 1L : 0L);
  SET(CURLOPT_USERAGENT, "bangtin/1 (+link check)");
  SET(CURLOPT_FOLLOWLOCATION, 0L);
  SET(CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
  SET(CURLOPT_HTTP09_ALLOWED, 0L);
  // Empty, so that http_proxy of the environment does not count: a proxy would look the name up itself.
  SET(CURLOPT_PROXY, "");
  if (pinned) {
    SET(CURLOPT_RESOLVE, pinned);
  }
  SET(CURLOPT_OPENSOCKETFUNCTION, open_socket);
  SET(CURLOPT_OPENSOCKETDATA, state);
  SET(CURLOPT_FORBID_REUSE, 1L);
  SET(CURLOPT_SSL_VERIFYPEER, 1L);
  SET(CURLOPT_SSL_VERIFYHOST, 2L);
  if (request->authorities) {
    SET(CURLOPT_CAINFO, request->authorities);
  }
  // Without it limits of time would be kept by SIGALRM, which threads cannot share.
  SET(CURLOPT_NOSIGNAL, 1L);
  SET(CURLOPT_CONNECTTIMEOUT_MS, (long)request->connect_limit);
  SET(CURLOPT_TIMEOUT_MS, (long)request->total_limit);
  SET(CURLOPT_WRITEFUNCTION, refuse_body);
  SET(CURLOPT_HEADERFUNCTION, take_header);
  SET(CURLOPT_HEADERDATA, state);
  SET(CURLOPT_NOPROGRESS, 0L);
  SET(CURLOPT_XFERINFOFUNCTION, look_for_stop);
  SET(CURLOPT_XFERINFODATA, state);
#undef SET
  return code;
}

static void read_answer(CURL *curl, ccurl_answer *answer, char *location, size_t room) {
  long status = 0;
  struct curl_header *header = NULL;
  if (curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK) answer->status = status;
  if (curl_easy_header(curl, "Location", 0, CURLH_HEADER, -1, &header) == CURLHE_OK) {
    answer->location_length = strlen(header->value);
    memcpy(location, header->value, answer->location_length < room ? answer->location_length : room);
  }
}

ccurl_answer ccurl_ask(const ccurl_request *request, char *location, size_t room) {
  ccurl_answer answer = {.code = CURLE_OUT_OF_MEMORY};
  struct curl_slist *pinned = request->pinned ? curl_slist_append(NULL, request->pinned) : NULL;
  CURL *curl = curl_easy_init();
  state state = {.request = request, .curl = curl};
  if (curl && (pinned || !request->pinned)) {
    answer.code = set_options(curl, &state, pinned);
    if (answer.code == CURLE_OK) answer.code = curl_easy_perform(curl);
    // The end that was made of it is no fault.
    if (answer.code == CURLE_WRITE_ERROR && state.is_whole) answer.code = CURLE_OK;
    curl_off_t connect_time = 0;
    answer.is_connected =
        curl_easy_getinfo(curl, CURLINFO_CONNECT_TIME_T, &connect_time) == CURLE_OK && connect_time > 0;
    if (answer.code == CURLE_OK) read_answer(curl, &answer, location, room);
  }
  curl_easy_cleanup(curl);
  curl_slist_free_all(pinned);
  return answer;
}
