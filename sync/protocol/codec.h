// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/schema/catalogue.h"
#include "sync/protocol/messages.h"

#include <string>
#include <string_view>

namespace caravan::sync {

// The one codec: every message as JSON text and back, for hub and client. Decoders check shape,
// type and limits and never throw; the error's key is the path of what is wrong.

std::string encode(const HelloAnswer& answer);
Result<HelloAnswer> decodeHello(std::string_view text);

std::string encode(const LoginRequest& request);
Result<LoginRequest> decodeLogin(std::string_view text);

std::string encodeRefresh(const std::string& refreshToken);
Result<std::string> decodeRefresh(std::string_view text);

std::string encode(const TokenAnswer& answer);
Result<TokenAnswer> decodeToken(std::string_view text);

std::string encode(const RegisterRequest& request);
Result<RegisterRequest> decodeRegister(std::string_view text);
std::string encode(const RegisterAnswer& answer);
Result<RegisterAnswer> decodeRegisterAnswer(std::string_view text);

std::string encode(const Catalogue& catalogue, const PushRequest& request);
Result<PushRequest> decodePush(const Catalogue& catalogue, std::string_view text);
std::string encode(const PushAnswer& answer);
Result<PushAnswer> decodePushAnswer(std::string_view text);

/// One line of the feed with its line break; closing line by encodeFeedEnd.
std::string encodeFeedRow(const FeedRow& row);
std::string encodeFeedEnd(const FeedPage& page);
/// NDJSON. Error: invalid when the closing line is missing (the answer was cut off). Rows that
/// cannot be read come as FeedRow::Kind::malformed. Entities the catalogue does not know are
/// passed over silently: the replica asks again from the start after its schema was exchanged.
Result<FeedPage> decodeFeed(const Catalogue& catalogue, std::string_view text);

std::string encode(const Problem& problem);
Result<Problem> decodeProblem(std::string_view text);

/// Hex sha256 of the canonical JSON of a change: tells whether an op came again or another one.
std::string changeHash(const Catalogue& catalogue, const Change& change);

} // namespace caravan::sync
