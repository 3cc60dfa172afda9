// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/connection.h"
#include "core/store/news_entry.h"

namespace caravan::store {

void createNewsTable(Connection& connection);

/// True for records that people work on: places of the sidebar and what refers to one.
bool isNewsworthy(const Connection& connection, const Entity& entity);

/// The number of the newest history line; what is noted after it is what the news tell.
std::int64_t historyMark(Connection& connection);

/// Notes that a record came from somebody else. What is known already and was not looked at keeps
/// its kind and its beginning. @p historyFrom: historyMark() before the record was written.
void noteNews(Connection& connection, const Record& record, NewsEntry::Kind kind,
              std::int64_t historyFrom);

/// What nobody looked at for two months is not news.
void dropOldNews(Connection& connection);

} // namespace caravan::store
