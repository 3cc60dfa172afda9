// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "sync/hub/http/message.h"
#include "sync/hub/service/answer.h"

namespace caravan::hub {

// The one place that knows which HTTP status a failure has (SYNC 2).

/// RFC 9457 document for a failure of a handler.
HttpResponse problemResponse(const Failure& failure);
/// For a body that could not be read: 400 when it is not JSON, 422 when it says the wrong thing,
/// 413 when it is too large.
HttpResponse problemResponse(const Error& error);
/// For what HTTP itself finds wrong.
HttpResponse problemResponse(int status, const std::string& detail);

} // namespace caravan::hub
