int czxing_placeholder(void);
