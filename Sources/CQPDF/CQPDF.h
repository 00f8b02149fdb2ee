// libqpdf by its C interface: reads what Cairo writes of an SVG picture.
#include <qpdf/qpdf-c.h>
