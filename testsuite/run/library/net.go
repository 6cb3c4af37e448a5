// Package net where there is no network: addresses and pipes work, a program can talk to itself, and nobody else can be reached.
package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/netip"
	"net/url"
)

func addresses() {
	ip := net.ParseIP("192.168.1.20")
	_, network, err := net.ParseCIDR("192.168.0.0/16")
	fmt.Println(ip, network, err, network.Contains(ip))
	host, port, err := net.SplitHostPort("[::1]:8080")
	fmt.Println(host, port, err, net.JoinHostPort(host, port))
	_, err = net.ParseMAC("00:1g")
	fmt.Println(err)
	fmt.Println(netip.MustParseAddr("10.0.0.1").Next())
	u, err := url.Parse("http://user@example.com:80/a%20b?q=1&r=x+y#f")
	fmt.Println(u.Host, u.Path, u.Query(), err)
}

func pipe() {
	a, b := net.Pipe()
	go func() {
		fmt.Fprint(a, "through a pipe")
		a.Close()
	}()
	text, err := io.ReadAll(b)
	fmt.Printf("%s %v\n", text, err)
}

func serve(l net.Listener) {
	c, err := l.Accept()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer c.Close()
	line, err := bufio.NewReader(c).ReadString('\n')
	fmt.Fprintf(c, "got %q %v\n", line, err)
}

func itself() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer l.Close()
	go serve(l)
	c, err := net.Dial(l.Addr().Network(), l.Addr().String())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Fprintf(c, "hello\n")
	answer, err := io.ReadAll(c)
	fmt.Printf("%q %v\n", answer, err)
}

func others() {
	_, err := net.Dial("tcp", "10.0.0.1:80")
	fmt.Println(err != nil)
	_, err = net.LookupHost("example.com")
	fmt.Println(err != nil)
}

func main() {
	addresses()
	pipe()
	itself()
	others()
}
