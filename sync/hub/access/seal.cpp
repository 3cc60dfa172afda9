// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/access/seal.h"

#include "core/base/check.h"

#include <sodium.h>

#include <vector>

namespace caravan::hub {
namespace {

unsigned char* bytes(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data());
}
const unsigned char* bytes(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

std::string toBase64(std::string_view raw)
{
    std::string text(sodium_base64_encoded_len(raw.size(), kVariant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes(raw), raw.size(), kVariant);
    text.pop_back(); // its closing NUL
    return text;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    std::string raw(text.size(), '\0');
    std::size_t size = 0;
    if (sodium_base642bin(bytes(raw), raw.size(), text.data(), text.size(), nullptr, &size, nullptr,
                          kVariant) != 0) {
        return std::nullopt;
    }
    raw.resize(size);
    // libsodium also takes bytes above 0x7f and loose bits at the end; one token has one form.
    return toBase64(raw) == text ? std::optional(raw) : std::nullopt;
}

std::string randomText(const RandomBytes& random, std::size_t size)
{
    std::string text(size, '\0');
    random({bytes(text), text.size()});
    return text;
}

} // namespace

RandomBytes systemRandom()
{
    check(sodium_init() >= 0, "libsodium does not start");
    return [](std::span<unsigned char> out) { randombytes_buf(out.data(), out.size()); };
}

Seal::Seal(std::string key, RandomBytes random) : m_key(std::move(key)), m_random(std::move(random))
{
    check(sodium_init() >= 0, "libsodium does not start");
    check(m_key.size() == crypto_secretbox_KEYBYTES, "the hub's sealing key has the wrong size");
}

std::string Seal::newKey(const RandomBytes& random)
{
    return randomText(random, crypto_secretbox_KEYBYTES);
}

std::string Seal::keyFor(std::string_view purpose) const
{
    std::string key(crypto_secretbox_KEYBYTES, '\0');
    crypto_generichash(bytes(key), key.size(), bytes(purpose), purpose.size(),
                       bytes(std::string_view(m_key)), m_key.size());
    return key;
}

std::string Seal::close(std::string_view purpose, std::string_view content) const
{
    std::string sealed = randomText(m_random, crypto_secretbox_NONCEBYTES);
    const std::string nonce = sealed;
    sealed.resize(nonce.size() + crypto_secretbox_MACBYTES + content.size());
    const std::string key = keyFor(purpose);
    crypto_secretbox_easy(bytes(sealed) + nonce.size(), bytes(content), content.size(),
                          bytes(std::string_view(nonce)), bytes(std::string_view(key)));
    return toBase64(sealed);
}

std::optional<std::string> Seal::open(std::string_view purpose, std::string_view sealed) const
{
    constexpr std::size_t kOverhead = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    const std::optional<std::string> raw = fromBase64(sealed);
    if (!raw || raw->size() < kOverhead) {
        return std::nullopt;
    }
    const std::string_view box(*raw);
    std::string content(raw->size() - kOverhead, '\0');
    const std::string key = keyFor(purpose);
    if (crypto_secretbox_open_easy(bytes(content), bytes(box) + crypto_secretbox_NONCEBYTES,
                                   box.size() - crypto_secretbox_NONCEBYTES, bytes(box),
                                   bytes(std::string_view(key))) != 0) {
        return std::nullopt;
    }
    return content;
}

std::string randomToken(const RandomBytes& random)
{
    return toBase64(randomText(random, 32));
}

std::string tokenHash(std::string_view token)
{
    std::string hash(crypto_generichash_BYTES, '\0');
    crypto_generichash(bytes(hash), hash.size(), bytes(token), token.size(), nullptr, 0);
    return hash;
}

} // namespace caravan::hub
