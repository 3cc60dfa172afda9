// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// The columns themselves; how they are kept in the file is in columns_kept.cpp.
#include "core/store/columns.h"

#include <algorithm>
#include <cstring>

namespace caravan::store {
namespace {

template<class Narrow>
void readAs(const std::string& bytes, std::size_t first, std::size_t count, std::uint32_t* codes)
{
    const char* from = bytes.data() + first * sizeof(Narrow);
    for (std::size_t i = 0; i < count; ++i) {
        Narrow code;
        std::memcpy(&code, from + i * sizeof(Narrow), sizeof(Narrow));
        codes[i] = code;
    }
}

std::size_t widthFor(std::size_t words)
{
    return words <= 0x100 ? 1 : words <= 0x10000 ? 2 : 4;
}

} // namespace

void CodedColumn::read(std::size_t first, std::size_t count, Code* codes) const
{
    switch (m_width) {
    case 1:
        return readAs<std::uint8_t>(m_codes, first, count, codes);
    case 2:
        return readAs<std::uint16_t>(m_codes, first, count, codes);
    default:
        return readAs<std::uint32_t>(m_codes, first, count, codes);
    }
}

void CodedColumn::set(std::size_t row, const std::optional<std::string>& word)
{
    const Code code = word ? codeOf(*word) : 0;
    widen(widthFor(m_words.size()));
    if (row >= rows()) {
        m_codes.resize((row + 1) * m_width);
    }
    std::memcpy(m_codes.data() + row * m_width, &code, m_width);
}

CodedColumn::Code CodedColumn::codeOf(const std::string& word)
{
    if (m_places.empty()) {
        for (std::size_t i = 1; i < m_words.size(); ++i) {
            m_places.emplace(m_words[i], static_cast<Code>(i));
        }
    }
    const auto [place, isNew] = m_places.try_emplace(word, static_cast<Code>(m_words.size()));
    if (isNew) {
        m_words.push_back(word);
    }
    return place->second;
}

void CodedColumn::widen(std::size_t width)
{
    if (width <= m_width) {
        return;
    }
    const std::size_t count = rows();
    std::string wider(count * width, '\0');
    for (std::size_t i = 0; i < count; ++i) {
        std::memcpy(wider.data() + i * width, m_codes.data() + i * m_width, m_width);
    }
    m_codes = std::move(wider);
    m_width = width;
}

std::string CodedColumn::packedWords() const
{
    std::string packed;
    for (std::size_t i = 1; i < m_words.size(); ++i) {
        const auto size = static_cast<std::uint32_t>(m_words[i].size());
        char length[sizeof size];
        std::memcpy(length, &size, sizeof size);
        packed.append(length, sizeof size);
        packed += m_words[i];
    }
    return packed;
}

bool CodedColumn::load(std::string codes, std::size_t width, const std::string& packedWords)
{
    m_places.clear();
    m_words.assign(1, std::string());
    std::size_t at = 0;
    while (at < packedWords.size()) {
        std::uint32_t size = 0;
        if (packedWords.size() - at < sizeof size) {
            return false;
        }
        std::memcpy(&size, packedWords.data() + at, sizeof size);
        at += sizeof size;
        if (packedWords.size() - at < size) {
            return false;
        }
        m_words.emplace_back(packedWords, at, size);
        at += size;
    }
    if (width != widthFor(m_words.size()) || codes.size() % width != 0) {
        return false;
    }
    m_codes = std::move(codes);
    m_width = width;
    constexpr std::size_t kAtOnce = 4096;
    std::vector<Code> some(kAtOnce);
    for (std::size_t first = 0; first < rows(); first += kAtOnce) {
        const std::size_t count = std::min(kAtOnce, rows() - first);
        read(first, count, some.data());
        if (*std::max_element(some.begin(), some.begin() + static_cast<std::ptrdiff_t>(count)) >=
            m_words.size()) {
            return false;
        }
    }
    return true;
}

void NumberColumn::set(std::size_t row, std::int64_t value)
{
    if (row >= values.size()) {
        values.resize(row + 1, kNull);
    }
    values[row] = value;
}

} // namespace caravan::store
