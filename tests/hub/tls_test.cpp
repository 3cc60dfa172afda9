// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/http/server.h"
#include "tests/hub/hub_fixture.h"
#include "tests/support/temp_folder.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <cstdio>

namespace caravan::hub {
namespace {

namespace asio = boost::asio;

/// A certificate of its own for this test, and its key.
void writeCertificate(const std::string& certificateFile, const std::string& keyFile)
{
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* certificate = X509_new();
    X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    X509_sign(certificate, key, EVP_sha256());
    std::FILE* file = std::fopen(certificateFile.c_str(), "w");
    PEM_write_X509(file, certificate);
    std::fclose(file);
    file = std::fopen(keyFile.c_str(), "w");
    PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(file);
    X509_free(certificate);
    EVP_PKEY_free(key);
}

class Tls : public HubFixture {
protected:
    void SetUp() override
    {
        HubFixture::SetUp();
        m_options.port = 0;
        m_options.tlsCertificateFile = (m_folder.path() / "cert.pem").string();
        m_options.tlsKeyFile = (m_folder.path() / "key.pem").string();
    }
    /// True when a handshake with this client's settings succeeds.
    static bool shakesHands(const std::string& url, asio::ssl::context& context)
    {
        asio::io_context io;
        asio::ssl::stream<asio::ip::tcp::socket> stream(io, context);
        const auto port = static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1)));
        stream.lowest_layer().connect({asio::ip::make_address("127.0.0.1"), port});
        boost::system::error_code error;
        stream.handshake(asio::ssl::stream_base::client, error);
        return !error;
    }

    test::TempFolder m_folder;
    ServerOptions m_options;
};

TEST_F(Tls, T21_SpeaksNothingOlderThan12)
{
    writeCertificate(m_options.tlsCertificateFile, m_options.tlsKeyFile);
    const Result<std::unique_ptr<Server>> server = Server::start(hub(), m_options);
    ASSERT_TRUE(server) << describe(server.error());
    EXPECT_TRUE((*server)->url().starts_with("https://"));
    asio::ssl::context now(asio::ssl::context::tls_client);
    asio::ssl::context old(asio::ssl::context::tls_client);
    SSL_CTX_set_max_proto_version(old.native_handle(), TLS1_1_VERSION);
    SSL_CTX_set_cipher_list(old.native_handle(), "ALL:@SECLEVEL=0");

    EXPECT_TRUE(shakesHands((*server)->url(), now));
    EXPECT_FALSE(shakesHands((*server)->url(), old));
}

TEST_F(Tls, DoesNotStartWithoutItsCertificate)
{
    const Result<std::unique_ptr<Server>> server = Server::start(hub(), m_options);

    ASSERT_FALSE(server);
    EXPECT_EQ(server.error().key, "tls");
}

} // namespace
} // namespace caravan::hub
