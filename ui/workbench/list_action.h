// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/query/query.h"
#include "core/record/record.h"

#include <QString>

#include <functional>
#include <vector>

namespace caravan {
class Replica;
}

namespace caravan::ui {

class Desk;
class Page;

/// Writes the records of a query to a file, whole or not at all, in whatever thread. It tells how
/// many there are so far, and ends with the error `cancelled` where it gets false.
using ListWriter = std::function<Done(Replica&, const Query&, const QString& path,
                                      const std::function<bool(std::int64_t rows)>& goesOn)>;

/// The list that an action is about; valid during the action.
struct ListSite {
    Desk& desk;
    Page& page; ///< speaks and opens for the action, and is the parent of its dialogs
    const Entity& entity;
    Query shown{}; ///< the rows in their order
    /// In the order of the rows; read when asked for, since they may be many.
    std::function<std::vector<Record>()> selected{};
    /// Exports what is shown beside the window: the list tells how far it is, stops it where
    /// somebody wants that, and notes it as @p format, a choice of data_export.format.
    std::function<void(const QString& path, const std::string& format, ListWriter write)>
        exportTo{};
};

/// What a subject adds to what one can do with a list.
struct ListAction {
    /// Where it stands in the menu of the list.
    enum class Part { output, input, records };

    Part part = Part::output;
    QString icon{};
    /// In the language chosen now.
    std::function<QString()> label{};
    std::function<bool(const Desk&, const Entity&)> appliesTo{};
    std::function<void(const ListSite&)> run{};
    /// Stands in the menu of the rows too while exactly so many are selected; 0: never.
    int forSelected = 0;
};

} // namespace caravan::ui
