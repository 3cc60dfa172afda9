// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/table.h"
#include "core/store/replica.h"
#include "ui/workbench/list_action.h"

#include <QString>

#include <functional>

namespace caravan::ui {

/// The headings of cellsOf().
std::vector<std::string> headerOf(const std::vector<const Field*>& fields);
/// A record as a sheet has it: an amount as a number with its currency beside it.
std::vector<TableCell> cellsOf(Replica& replica, const Record& record,
                               const std::vector<const Field*>& fields);

/// What a list shows, as a person reads it: these fields of the records of a query, in its order.
/// Reads page by page. Error: what the reading says, storage.
Done eachShown(Replica& replica, const Query& query, const std::vector<const Field*>& fields,
               const std::function<Done(const std::vector<TableCell>&)>& row);

/// What writeList() makes of a file of this name: a choice of data_export.format.
std::string formatOfList(const QString& path);

/// CSV or, with the ending .xlsx, a workbook; whole or not at all. @p goesOn is told how many rows
/// there are so far, and ends it with false (error: cancelled).
Done writeList(Replica& replica, const Query& query, const std::vector<const Field*>& fields,
               const QString& title, const QString& path,
               const std::function<bool(std::int64_t rows)>& goesOn = {});

/// writeList() of these fields by their names. Error also: schema (a field that is gone).
ListWriter listWriter(const std::vector<std::string>& fields, const QString& title);

} // namespace caravan::ui
