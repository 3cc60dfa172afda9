// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/duplicates_page.h"

#include "core/actions/pairs_apart.h"
#include "ui/customers/duplicate_scan.h"
#include "ui/customers/merge_dialog.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/likeness_text.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr std::size_t kShownMax = 100;
constexpr int kSurePercent = 85;

} // namespace

DuplicatesPage::DuplicatesPage(Desk& desk, const Entity& entity, QWidget* parent)
    : Page(parent), m_desk(desk), m_entity(entity), m_scan(new DuplicateScan(desk.replica(), this)),
      m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_subtitle(new PlainLabel({}, TextRole::body, Ink::text2)), m_stack(new QStackedWidget),
      m_rows(new QVBoxLayout), m_empty(new EmptyState)
{
    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    m_rows->setSpacing(kGap);
    QScrollArea* scroll = makeScrollingColumn(*m_rows);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin - 12, kPageMargin);
    layout->setSpacing(kCardPadding);
    layout->addLayout(titles);
    layout->addWidget(m_stack, 1);
    connect(m_scan, &DuplicateScan::finished, this, &DuplicatesPage::show);
    connect(m_scan, &DuplicateScan::failed, this, [this](const Error& error) {
        show({});
        Q_EMIT messageRequested(errorText(error), false);
    });
    connect(&desk, &Desk::committed, this, &DuplicatesPage::take);
    m_scan->start(entity.name);
    retranslate();
}

bool DuplicatesPage::isFor(const Entity& entity)
{
    return !entity.identity.empty();
}

QString DuplicatesPage::title() const
{
    return tr("Duplicates: %1", "kind of records").arg(labelText(m_entity.plural));
}

bool DuplicatesPage::isScanning() const
{
    return m_scan->isRunning();
}

void DuplicatesPage::retranslate()
{
    m_title->setText(title());
    rebuild();
}

void DuplicatesPage::take(const Commit& commit)
{
    const Entity* apart = m_desk.catalogue().serving(Serves::apart);
    if (commit.touches(m_entity.name) || (apart != nullptr && commit.touches(apart->name))) {
        m_scan->start(m_entity.name);
    }
}

void DuplicatesPage::show(std::vector<DuplicatePair> pairs)
{
    m_pairs = std::move(pairs);
    rebuild();
}

void DuplicatesPage::rebuild()
{
    keepScrolled(*m_rows->parentWidget());
    clearLayout(*m_rows);
    const std::size_t shown = std::min(m_pairs.size(), kShownMax);
    std::for_each(m_pairs.begin(), m_pairs.begin() + static_cast<std::ptrdiff_t>(shown),
                  [this](const DuplicatePair& pair) { addRow(pair); });
    m_rows->addStretch(1);
    QString told = isScanning()
                       ? tr("Searching all records …")
                       : tr("%Ln possible duplicate(s)", nullptr, static_cast<int>(m_pairs.size()));
    if (shown < m_pairs.size()) {
        told += QStringLiteral(" · ") +
                tr("the %Ln most certain are shown", nullptr, static_cast<int>(shown));
    }
    m_subtitle->setText(told);
    m_empty->setContent(QStringLiteral("git-merge"),
                        isScanning() ? tr("Looking …") : tr("No duplicates"),
                        isScanning() ? QString() : tr("No records here look like duplicates."));
    m_stack->setCurrentIndex(m_pairs.empty() ? 1 : 0);
}

void DuplicatesPage::addRow(const DuplicatePair& pair)
{
    Replica& replica = m_desk.replica();
    auto* card = new Card;
    auto* row = new QHBoxLayout;
    row->setSpacing(kCardPadding);
    row->addWidget(new Pill(tr("%1 %").arg(pair.likeness.percent),
                            pair.likeness.percent >= kSurePercent ? Tone::warning : Tone::neutral),
                   0, Qt::AlignTop);
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    for (const RecordId& id : {pair.one, pair.other}) {
        auto* link = new LinkLabel(toQString(replica.title(m_entity.name, id)));
        connect(link, &LinkLabel::clicked, this, [this, id] {
            Q_EMIT routeRequested(Route::record({m_entity.name, id}));
        });
        auto* line = new QHBoxLayout;
        line->setSpacing(kGap);
        line->addWidget(link);
        const Field* below = m_entity.field(m_entity.subtitle);
        const auto record = below != nullptr ? replica.find(m_entity.name, id) : std::nullopt;
        if (record) {
            line->addWidget(
                new PlainLabel(displayText(replica, *below, record->record.value(below->name)),
                               TextRole::body, Ink::text2));
        }
        line->addStretch(1);
        names->addLayout(line);
    }
    row->addLayout(names, 1);
    row->addWidget(new PlainLabel(likenessText(pair.likeness), TextRole::body, Ink::text2));
    const auto one = replica.find(m_entity.name, pair.one);
    const auto other = replica.find(m_entity.name, pair.other);
    const Rights& rights = m_desk.rights();
    if (one && other && rights.mayUpdate(one->record) && rights.mayRemove(one->record) &&
        rights.mayUpdate(other->record) && rights.mayRemove(other->record)) {
        auto* merge = new QPushButton(tr("Merge"));
        merge->setIcon(icon(QStringLiteral("git-merge")));
        merge->setAccessibleName(
            tr("Merge %1 and %2").arg(recordTitle(one->record), recordTitle(other->record)));
        connect(merge, &QPushButton::clicked, this,
                [this, a = pair.one, b = pair.other] { this->merge(a, b); });
        row->addWidget(merge);
    }
    const Entity* apart = m_desk.catalogue().serving(Serves::apart);
    if (one && other && apart != nullptr && rights.mayCreate(*apart)) {
        auto* two = new QPushButton(tr("Not the same"));
        two->setToolTip(tr("Nobody in the company is asked about these two again"));
        two->setAccessibleName(tr("%1 and %2 are not the same")
                                   .arg(recordTitle(one->record), recordTitle(other->record)));
        setButtonKind(*two, ButtonKind::ghost);
        connect(two, &QPushButton::clicked, this,
                [this, a = pair.one, b = pair.other] { keepApart(a, b); });
        row->addWidget(two);
    }
    card->body()->addLayout(row);
    m_rows->addWidget(card);
}

void DuplicatesPage::keepApart(const RecordId& one, const RecordId& other)
{
    const QString done = tr("Kept as two records");
    const Result<Edit> edit = sayApart(m_desk.replica(), m_entity.name, one, other);
    const Done saved = edit ? m_desk.save({*edit}, done) : Done(edit.error());
    Q_EMIT messageRequested(saved ? done : errorText(saved.error(), &m_entity), bool(saved));
}

void DuplicatesPage::merge(const RecordId& one, const RecordId& other)
{
    const auto first = m_desk.replica().find(m_entity.name, one);
    const auto second = m_desk.replica().find(m_entity.name, other);
    if (!first || !second) {
        return;
    }
    MergeDialog dialog(m_desk, first->record, second->record, this);
    connect(&dialog, &MergeDialog::merged, this,
            [this](const QString& message) { Q_EMIT messageRequested(message, true); });
    connect(&dialog, &MergeDialog::refused, this, [this](const Error& error) {
        Q_EMIT messageRequested(errorText(error, &m_entity), false);
    });
    dialog.exec();
}

} // namespace caravan::ui
