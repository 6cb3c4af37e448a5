package syscall

// There are no sockets: none can be made, so that no operation has one to work on.

// The directions in which a connection is shut down.
const (
	SHUT_RD   = 1
	SHUT_WR   = 2
	SHUT_RDWR = SHUT_RD | SHUT_WR
)

// Socket fails.
func Socket(domain, kind, protocol int) (fd int, err error) { return -1, ENOSYS }

// Bind fails.
func Bind(fd int, sa Sockaddr) error { return ENOSYS }

// Listen fails.
func Listen(fd int, backlog int) error { return ENOSYS }

// Accept fails.
func Accept(fd int) (newfd int, sa Sockaddr, err error) { return -1, nil, ENOSYS }

// Connect fails.
func Connect(fd int, sa Sockaddr) error { return ENOSYS }

// Recvfrom fails.
func Recvfrom(fd int, p []byte, flags int) (n int, from Sockaddr, err error) { return 0, nil, ENOSYS }

// Sendto fails.
func Sendto(fd int, p []byte, flags int, to Sockaddr) error { return ENOSYS }

// Recvmsg fails.
func Recvmsg(fd int, p, oob []byte, flags int) (n, oobn, recvflags int, from Sockaddr, err error) {
	return 0, 0, 0, nil, ENOSYS
}

// SendmsgN fails.
func SendmsgN(fd int, p, oob []byte, to Sockaddr, flags int) (n int, err error) { return 0, ENOSYS }

// GetsockoptInt fails.
func GetsockoptInt(fd, level, option int) (value int, err error) { return 0, ENOSYS }

// SetsockoptInt fails.
func SetsockoptInt(fd, level, option int, value int) error { return ENOSYS }

// Shutdown fails.
func Shutdown(fd int, how int) error { return ENOSYS }
