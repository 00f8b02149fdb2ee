int czxing_placeholder(void) { return 0; }
