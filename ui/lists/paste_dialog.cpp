// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/paste_dialog.h"

#include "ui/models/value_edit.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/count_proof.h"
#include "ui/widgets/dialog_room.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr QSize kPasteDialogSize(760, 520);
constexpr int kShownMax = 500; ///< lines of the preview; the summary counts all

} // namespace

PasteDialog::PasteDialog(Desk& desk, const Entity& entity, PasteEffect effect, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_entity(entity),
      m_summary(new PlainLabel({}, TextRole::body, Ink::text2)), m_preview(new QTreeWidget),
      m_proof(new CountProof), m_apply(new QPushButton(tr("Paste")))
{
    setWindowTitle(tr("Paste into this list"));
    openWithin(*this, kPasteDialogSize);
    m_preview->setRootIsDecorated(false);
    m_preview->setHeaderLabels({labelText(entity.labels), tr("Field"), tr("Before"), tr("After")});
    m_preview->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_preview->setAccessibleName(tr("What will change"));
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
    m_summary->setWordWrap(true);
    setButtonKind(*m_apply, ButtonKind::primary);
    m_apply->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    setButtonKind(*cancel, ButtonKind::secondary);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_summary, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_apply);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_proof);
    layout->addLayout(buttons);
    connect(m_proof, &CountProof::changed, this,
            [this] { m_apply->setEnabled(!m_changes.empty() && m_proof->isGiven()); });
    connect(m_apply, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    sortOut(std::move(effect));
    showChanges();
}

/// What cannot be pasted stands above what can: that is what there is to do about.
void PasteDialog::sortOut(PasteEffect effect)
{
    for (const PasteProblem& problem : effect.problems) {
        const QString cell = toQString(problem.column);
        showProblem(tr("Row %1", "of what is pasted").arg(problem.row), cell, problemText(problem));
    }
    for (PastedChange& change : effect.changes) {
        PastedChange fitting{change.record, {}};
        for (const auto& [name, value] : change.values) {
            const Field& field = *m_entity.field(name);
            const auto shown = [&](const Value& one) {
                return displayText(m_desk.replica(), field, one);
            };
            if (shown(value) == shown(change.record.value(name))) {
                continue; // a number in other groups, as the list shows it
            }
            const Done may = mayTakeValues(m_desk, change.record, {{name, value}});
            if (may) {
                fitting.values[name] = value;
                continue;
            }
            showProblem(recordTitle(change.record), labelText(field.labels),
                        errorText(may.error(), &m_entity));
        }
        if (!fitting.values.empty()) {
            m_changes.push_back(std::move(fitting));
        }
    }
}

void PasteDialog::showProblem(const QString& where, const QString& what, const QString& why)
{
    if (++m_problems > kShownMax) {
        return;
    }
    const QString place =
        what.isEmpty() ? where : tr("%1, %2", "row or record, field").arg(where, what);
    auto* item =
        new QTreeWidgetItem(m_preview, {tr("%1: %2", "where, what is wrong").arg(place, why)});
    item->setIcon(0, icon(QStringLiteral("triangle-alert"), Ink::warning));
    item->setToolTip(0, plainToolTip(item->text(0)));
    item->setFirstColumnSpanned(true);
}

QString PasteDialog::problemText(const PasteProblem& problem) const
{
    const QString cell = toQString(problem.cell);
    switch (problem.kind) {
    case PasteProblem::Kind::unknownRecord:
        return cell.isEmpty() ? tr("No such record on this laptop")
                              : tr("“%1” is not on this laptop", "name or ID").arg(cell);
    case PasteProblem::Kind::severalRecords:
    case PasteProblem::Kind::severalTargets:
        return tr("Several records are called “%1”").arg(cell);
    case PasteProblem::Kind::noRecord:
        return tr("The list ends before this row");
    case PasteProblem::Kind::recordTwice:
        return tr("An earlier row is the same record");
    case PasteProblem::Kind::unknownTarget:
        return tr("Nothing is called “%1”").arg(cell);
    case PasteProblem::Kind::value:
        break;
    }
    return tr("“%1” is not a valid value").arg(cell);
}

void PasteDialog::showChanges()
{
    int values = 0;
    for (const PastedChange& change : m_changes) {
        for (const auto& [name, value] : change.values) {
            if (++values > kShownMax) {
                continue;
            }
            const Field& field = *m_entity.field(name);
            Replica& replica = m_desk.replica();
            const QString after = displayText(replica, field, value);
            new QTreeWidgetItem(m_preview, {recordTitle(change.record), labelText(field.labels),
                                            displayText(replica, field, change.record.value(name)),
                                            after.isEmpty() ? tr("(cleared)", "value") : after});
        }
    }
    const int records = static_cast<int>(m_changes.size());
    QString text = values == 0 ? tr("Nothing would change.")
                               : tr("%Ln value(s) will change", nullptr, values) +
                                     QLatin1Char(' ') + tr("in %Ln record(s).", nullptr, records);
    if (m_problems > 0) {
        text += QLatin1Char(' ') + tr("%Ln cannot be pasted.", "values or rows", m_problems);
    }
    m_summary->setText(text);
    m_proof->setCount(records);
    m_apply->setEnabled(records > 0 && m_proof->isGiven());
}

std::vector<Edit> PasteDialog::edits() const
{
    std::vector<Edit> edits;
    for (const PastedChange& change : m_changes) {
        edits.push_back(Edit::update(change.record, change.values));
    }
    return edits;
}

} // namespace caravan::ui
