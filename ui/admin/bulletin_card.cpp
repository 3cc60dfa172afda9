// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/bulletin_card.h"

#include "core/store/failure.h"
#include "ui/admin/bulletin_reader.h"
#include "ui/text/format.h"
#include "ui/text/tones.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr std::int64_t kReadMost = 30;
constexpr std::size_t kShownMost = 3;

} // namespace

BulletinCard::BulletinCard(Desk& desk, QWidget* parent)
    : HomeCard(parent), m_desk(desk), m_lines(new QVBoxLayout)
{
    addTitle({});
    m_lines->setSpacing(6);
    body()->addLayout(m_lines);
    hide(); // a company that writes none has no card of them
}

HomeReading BulletinCard::reading()
{
    return [this, now = formatDateTime(m_desk.now())](Replica& replica) {
        const std::vector<Row> rows =
            orThrow(replica.select({"bulletin",
                                    Filter::where("published", Compare::lessOrEqual, now),
                                    {{"published", true}},
                                    {}},
                                   0, kReadMost));
        std::vector<Record> bulletins;
        for (const Row& row : rows) {
            bulletins.push_back(row.record);
        }
        return [this, bulletins] { show(bulletins); };
    };
}

void BulletinCard::show(std::vector<Record> bulletins)
{
    setTitle(tr("Bulletins"));
    clearLayout(*m_lines);
    m_shown = std::move(bulletins);
    setVisible(!m_shown.empty());
    for (std::size_t i = 0; i < std::min(m_shown.size(), kShownMost); ++i) {
        addLine(m_shown[i], i);
    }
    if (m_shown.size() > kShownMost) {
        auto* more =
            new LinkLabel(tr("%Ln more", nullptr, static_cast<int>(m_shown.size() - kShownMost)));
        connect(more, &LinkLabel::clicked, this, [this] { read(kShownMost); });
        m_lines->addWidget(more, 0, Qt::AlignLeft);
    }
}

void BulletinCard::addLine(const Record& bulletin, std::size_t place)
{
    const bool isRead = BulletinReader::isRead(m_desk, bulletin);
    const Field& kind = *bulletin.entity->field("kind");
    const Value& what = bulletin.value(kind.name);
    auto* line = new QHBoxLayout;
    line->setSpacing(kGap);
    if (!isEmpty(what)) {
        line->addWidget(new Pill(displayText(m_desk.replica(), kind, what), toneOf(kind, what)));
    }
    auto* link = new LinkLabel(recordTitle(bulletin));
    if (!isRead) {
        link->setFont(fontFor(TextRole::bodyStrong));
        link->setAccessibleName(tr("%1, not read", "bulletin").arg(recordTitle(bulletin)));
    }
    connect(link, &LinkLabel::clicked, this, [this, place] { read(place); });
    line->addWidget(link, 1);
    if (!isRead) {
        line->addWidget(new PlainLabel(QStringLiteral("●"), TextRole::caption, Ink::accent));
    }
    if (const auto published = parseDateTime(bulletin.text("published"))) {
        line->addWidget(
            new PlainLabel(agoText(*published, m_desk.now()), TextRole::caption, Ink::text2));
    }
    m_lines->addLayout(line);
}

void BulletinCard::read(std::size_t place)
{
    BulletinReader reader(m_desk, m_shown, place, this);
    reader.exec();
    show(m_shown);
}

} // namespace caravan::ui
