// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/selling/review.h"
#include "ui/models/desk.h"
#include "ui/page/page.h"

class QVBoxLayout;

namespace caravan::ui {

class PlainLabel;
class WorkFilter;

/// The week of a team in four lists: what is new, moved, slipped and went quiet; each deal opens,
/// and a note to its owner is one click.
class ReviewPage : public Page {
    Q_OBJECT

public:
    explicit ReviewPage(Desk& desk, QWidget* parent = nullptr);

    QString title() const override;
    void retranslate() override;

    const Review& review() const { return m_review; }
    WorkFilter& filter() { return *m_filter; }

private:
    void ask();
    void rebuild();
    void addCard(const QString& title, const QString& icon, const std::vector<ReviewEntry>& entries,
                 QString (ReviewPage::*tell)(const ReviewEntry&) const);
    QWidget* entryRow(const ReviewEntry& entry, const QString& text);
    QString tellMade(const ReviewEntry& entry) const;
    QString tellMoved(const ReviewEntry& entry) const;
    QString tellSlipped(const ReviewEntry& entry) const;
    QString tellQuiet(const ReviewEntry& entry) const;
    QString stageName(const ReviewEntry& entry, const std::string& stage) const;
    /// A note that the deal's owner finds among their news.
    void writeNote(const Record& deal);

    Desk& m_desk;
    PlainLabel* m_title;
    WorkFilter* m_filter;
    QVBoxLayout* m_cards;
    Review m_review;
};

} // namespace caravan::ui
