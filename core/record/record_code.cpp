// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/record/record_code.h"

#include "core/base/text.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::string_view kScheme = "caravan:";

} // namespace

std::string codeOf(const RecordKey& key)
{
    return std::string(kScheme) + key.entity + "/" + key.id.toString();
}

std::optional<RecordKey> keyFromCode(std::string_view text)
{
    std::string code(trimmed(text));
    std::transform(code.begin(), code.end(), code.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    const std::size_t slash = code.find('/');
    if (!code.starts_with(kScheme) || slash == std::string::npos || slash == kScheme.size()) {
        return std::nullopt;
    }
    const std::size_t end = std::min(code.find('?', slash), code.size()); // a report's seal follows
    const auto id = RecordId::parse(std::string_view(code).substr(slash + 1, end - slash - 1));
    return id ? std::optional(RecordKey{code.substr(kScheme.size(), slash - kScheme.size()), *id})
              : std::nullopt;
}

} // namespace caravan
