// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/moved_card.h"

#include "ui/models/totals.h"
#include "ui/models/viewpoint.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <memory>

namespace caravan::ui {

namespace {

constexpr int kDays = 7;

} // namespace

MovedCard::MovedCard(Desk& desk, QWidget* parent)
    : HomeCard(parent), m_desk(desk), m_lines(new QVBoxLayout)
{
    addTitle({});
    m_lines->setSpacing(6);
    body()->addLayout(m_lines);
}

HomeReading MovedCard::reading()
{
    return [this, viewpoint = viewpointOf(m_desk)](Replica& replica) {
        const auto review = std::make_shared<Review>(
            reviewOf(replica, {}, viewpoint.midnight(addDays(viewpoint.today, -kDays)),
                     viewpoint.today, localDay));
        return [this, review] { show(*review); };
    };
}

void MovedCard::show(const Review& review)
{
    setTitle(tr("What moved in seven days"));
    clearLayout(*m_lines);
    const auto with = [&](const char* stage) {
        std::vector<ReviewEntry> entries;
        for (const ReviewEntry& entry : review.moved) {
            if (entry.to == stage) {
                entries.push_back(entry);
            }
        }
        return entries;
    };
    std::vector<ReviewEntry> onward;
    for (const ReviewEntry& entry : review.moved) {
        if (entry.to != "won" && entry.to != "lost") {
            onward.push_back(entry);
        }
    }
    addLine(tr("Won"), QStringLiteral("trophy"), with("won"));
    addLine(tr("Lost"), QStringLiteral("x"), with("lost"));
    addLine(tr("Moved"), QStringLiteral("circle-arrow-right"), onward);
    addLine(tr("Slipped"), QStringLiteral("calendar-clock"), review.slipped);
    addLine(tr("Created"), QStringLiteral("plus"), review.made); // open or not
    if (m_lines->count() == 0) {
        m_lines->addWidget(new PlainLabel(tr("No deal moved."), TextRole::body, Ink::text2));
        return;
    }
    auto* open = new LinkLabel(tr("Open the review"));
    connect(open, &LinkLabel::clicked, this,
            [this] { Q_EMIT routeRequested(Route::of("review")); });
    m_lines->addWidget(open, 0, Qt::AlignLeft);
}

void MovedCard::addLine(const QString& what, const QString& iconName,
                        const std::vector<ReviewEntry>& entries)
{
    if (entries.empty()) {
        return;
    }
    std::map<std::string, Decimal> sums;
    for (const ReviewEntry& entry : entries) {
        if (const auto* money = std::get_if<Money>(&entry.deal.value("amount"))) {
            Decimal& sum = sums[money->currency];
            sum = sum + money->amount;
        }
    }
    auto* line = new QHBoxLayout;
    line->setSpacing(kGap);
    auto* mark = new QLabel;
    mark->setPixmap(icon(iconName, Ink::text2)
                        .pixmap(QSize(kSmallIconSize, kSmallIconSize), devicePixelRatioF()));
    line->addWidget(mark);
    line->addWidget(new PlainLabel(
        QStringLiteral("%1 %2").arg(what, integerText(static_cast<qint64>(entries.size()))),
        TextRole::bodyMedium));
    line->addWidget(
        new PlainLabel(totalOf(m_desk.replica(), sums).brief, TextRole::body, Ink::text2));
    const Record& largest = entries.front().deal; // they come by worth
    auto* link = new LinkLabel(recordTitle(largest));
    connect(link, &LinkLabel::clicked, this,
            [this, key = largest.key()] { Q_EMIT routeRequested(Route::record(key)); });
    line->addWidget(link, 1);
    m_lines->addLayout(line);
}

} // namespace caravan::ui
