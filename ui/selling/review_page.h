// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/period.h"
#include "core/reports/reports.h"
#include "core/selling/review.h"
#include "ui/models/desk.h"
#include "ui/page/page.h"

class QVBoxLayout;

namespace caravan::ui {

class BridgeCard;
class PlainLabel;
class WorkFilter;

/// The week of a team: how the open value changed, and four lists, what is new, moved, slipped and
/// went quiet; each deal opens, and a note to its owner is one click.
class ReviewPage : public Page {
    Q_OBJECT

public:
    /// @p bridge: the report on top; nothing where there is none.
    ReviewPage(Desk& desk, Reports::Definition bridge, QWidget* parent = nullptr);

    QString title() const override;
    void retranslate() override;

    const Review& review() const { return m_review; }
    WorkFilter& filter() { return *m_filter; }
    /// nullptr where amounts are not for this person.
    BridgeCard* bridge() { return m_bridge; }

private:
    void ask();
    void askBridge(const DayRange& days);
    /// Lists the deals behind a part of the bridge.
    void explain(int mark);
    void rebuild();
    void addCard(const QString& title, const QString& icon, const std::vector<ReviewEntry>& entries,
                 QString (*tell)(const ReviewEntry&));
    QWidget* entryRow(const ReviewEntry& entry, const QString& text);
    /// A note that the deal's owner finds among their news.
    void writeNote(const Record& deal);

    Desk& m_desk;
    PlainLabel* m_title;
    WorkFilter* m_filter;
    Reports::Definition m_bridgeReport;
    BridgeCard* m_bridge = nullptr;
    QVBoxLayout* m_cards;
    Review m_review;
};

} // namespace caravan::ui
