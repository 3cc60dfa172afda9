// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/selling/review.h"

#include <QCoreApplication>
#include <QString>

namespace caravan::ui {

/// What is said about the deals of a review.
class ReviewText {
    Q_DECLARE_TR_FUNCTIONS(ReviewPage)

public:
    static QString made(const ReviewEntry& entry);
    static QString moved(const ReviewEntry& entry);
    static QString slipped(const ReviewEntry& entry);
    static QString quiet(const ReviewEntry& entry);
    /// What they add up to: of those that are open, won and lost each by itself.
    static QString worth(const std::vector<ReviewEntry>& entries, const std::string& currency);

private:
    static QString stageName(const ReviewEntry& entry, const std::string& stage);
};

} // namespace caravan::ui
