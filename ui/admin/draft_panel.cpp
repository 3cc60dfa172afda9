// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/draft_panel.h"

#include "core/store/outbox.h"
#include "ui/admin/publish_question.h"
#include "ui/admin/schema_text.h"
#include "ui/models/desk.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/schema_error_text.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kDraftPanelWidth = 290;
constexpr int kPlaceRole = Qt::UserRole; ///< in the draft

} // namespace

bool mayChangeSchema(const Desk& desk)
{
    const Entity* change = desk.catalogue().entity(kSchemaChange);
    return change != nullptr && desk.rights().mayCreate(*change);
}

DraftPanel::DraftPanel(Desk& desk, std::optional<SchemaDraft>& draft, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_draft(draft),
      m_title(new PlainLabel({}, TextRole::bodyStrong)), m_changes(new QListWidget),
      m_consequences(new PlainLabel({}, TextRole::body, Ink::text2)), m_takeOut(new QPushButton),
      m_again(new QPushButton), m_publish(new QPushButton)
{
    setFixedWidth(kDraftPanelWidth);
    m_consequences->setWordWrap(true);
    m_changes->setWordWrap(true);
    m_changes->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_changes->setIconSize(QSize(kIconSize + 2 * kGap, kIconSize)); // the words begin beside it
    setButtonKind(*m_publish, ButtonKind::primary);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGap);
    buttons->addWidget(m_takeOut);
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    buttons->addWidget(m_publish);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_title);
    layout->addWidget(m_changes, 1);
    layout->addWidget(m_consequences);
    layout->addLayout(buttons);
    connect(m_changes, &QListWidget::currentRowChanged, this, &DraftPanel::enableButtons);
    connect(m_takeOut, &QPushButton::clicked, this, &DraftPanel::takeOut);
    connect(m_again, &QPushButton::clicked, this, &DraftPanel::editAgain);
    connect(m_publish, &QPushButton::clicked, this, &DraftPanel::publish);
    retranslate();
}

void DraftPanel::retranslate()
{
    m_again->setText(tr("Edit again"));
    m_publish->setText(tr("Publish"));
    m_changes->setAccessibleName(tr("Draft"));
}

void DraftPanel::show(const Catalogue& model, const std::vector<Misfit>& misfits)
{
    m_fits = misfits.empty();
    readRefusals(model);
    m_changes->clear();
    if (const auto published = publishedChanges(m_desk.replica())) {
        for (const PublishedChange& one : *published) {
            if (one.position == 0) {
                auto* line = new QListWidgetItem(changeText(model, one.change), m_changes);
                line->setIcon(icon(m_refused.empty() ? QStringLiteral("cloud-upload")
                                                     : QStringLiteral("circle-alert")));
                line->setFlags(Qt::ItemIsEnabled);
            }
        }
    }
    int place = 0;
    for (const std::string& change : m_draft ? m_draft->changes() : std::vector<std::string>{}) {
        auto* line = new QListWidgetItem(icon(QStringLiteral("pencil")), changeText(model, change),
                                         m_changes);
        for (const Misfit& misfit : misfits) {
            if (static_cast<int>(misfit.place) == place) {
                line->setIcon(icon(QStringLiteral("circle-alert")));
                line->setText(tr("%1 No longer applies: %2")
                                  .arg(line->text(), schemaErrorText(model, misfit.error)));
            }
        }
        line->setData(kPlaceRole, place++);
    }
    m_title->setText(place > 0 ? tr("Draft: %Ln change(s)", nullptr, place) : tr("Draft"));
    m_consequences->setText(m_refusal.isEmpty()
                                ? consequences()
                                : tr("The hub refused the changes: %1").arg(m_refusal));
    m_consequences->setInk(m_refusal.isEmpty() ? Ink::text2 : Ink::danger);
    enableButtons();
}

void DraftPanel::readRefusals(const Catalogue& model)
{
    m_refused.clear();
    m_refusal.clear();
    for (const JournalEntry& entry : Outbox(m_desk.replica()).attention()) {
        if (entry.change.entity == kSchemaChange) {
            m_refused.push_back(entry.change.op);
            // What was wrong is said by one of a bundle; the others only went with it.
            if (m_refusal.isEmpty() || !entry.problemKey.empty()) {
                m_refusal = schemaRefusalText(entry.problemKey, model)
                                .value_or(problemText(entry.problem, entry.problemKey,
                                                      model.entity(kSchemaChange)));
            }
        }
    }
}

/// What publishing does to everybody's laptop.
QString DraftPanel::consequences() const
{
    if (!m_draft || m_draft->changes().empty()) {
        return m_changes->count() > 0
                   ? tr("Waiting for the hub.")
                   : tr("Prepare new fields and entities here, then publish them together.");
    }
    return tr("Each laptop adopts the changes at its next sync while people keep working. New "
              "fields appear at once in forms, lists, filters, reports, imports and exports. "
              "Existing records and unsent changes are kept.");
}

bool DraftPanel::mayChange() const
{
    return m_draft && mayChangeSchema(m_desk);
}

void DraftPanel::enableButtons()
{
    const bool may = mayChange();
    m_takeOut->setText(m_changes->currentItem() != nullptr ? tr("Remove") : tr("Undo last"));
    m_takeOut->setEnabled(may && !m_draft->changes().empty());
    m_publish->setEnabled(may && !m_draft->changes().empty() && m_fits);
    m_again->setVisible(may && !m_refused.empty());
}

void DraftPanel::takeOut()
{
    const QListWidgetItem* item = m_changes->currentItem();
    const QVariant place = item != nullptr ? item->data(kPlaceRole) : QVariant();
    const Done taken =
        m_draft->takeOut(place.isValid() ? place.value<std::size_t>() : std::string::npos);
    if (!taken) {
        Q_EMIT messageRequested(errorText(taken.error()), false);
    }
    Q_EMIT changed();
}

void DraftPanel::editAgain()
{
    std::vector<std::string> changes;
    for (const JournalEntry& entry : Outbox(m_desk.replica()).attention()) {
        const auto text = entry.change.set.find("change");
        if (entry.change.entity == kSchemaChange && text != entry.change.set.end()) {
            changes.push_back(textOf(text->second.value.front()));
        }
    }
    Done done = m_draft->takeIn(std::move(changes));
    if (done) {
        done = Outbox(m_desk.replica()).discard(m_refused);
    }
    m_desk.look();
    if (!done) {
        Q_EMIT messageRequested(errorText(done.error()), false);
    }
    Q_EMIT changed();
}

void DraftPanel::publish()
{
    const std::shared_ptr<const Catalogue> model = m_draft->preview(m_desk.replica());
    if (!PublishQuestion(m_desk, *model, m_draft->changes()).ask(this)) {
        return;
    }
    const auto edits = m_draft->edits(m_desk.replica());
    const auto saved =
        edits ? m_desk.replica().save(*edits) : Result<std::vector<Change>>(edits.error());
    Done done = saved ? caravan::done() : saved.error();
    if (saved) { // not a step of undo: what is published is taken back by another publication
        m_desk.look();
        Q_EMIT m_desk.saved();
        done = m_draft->clear();
    }
    Q_EMIT messageRequested(done ? tr("The changes are published with the next sync.")
                                 : schemaErrorText(*model, done.error()),
                            false);
    Q_EMIT changed();
}

} // namespace caravan::ui
