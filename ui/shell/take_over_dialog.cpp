// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/take_over_dialog.h"

#include "ui/models/desk.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_foot.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr QSize kTakeOverSize(560, 420);
constexpr qsizetype kFieldsShown = 4;

} // namespace

TakeOverDialog::TakeOverDialog(Desk& original, Replica& copy, std::vector<TrialChange> changes,
                               QWidget* parent)
    : QDialog(parent), m_original(original), m_copy(copy), m_changes(std::move(changes)),
      m_list(new QListWidget), m_problem(new PlainLabel({}, TextRole::body, Ink::danger)),
      m_go(new QPushButton(tr("Take over")))
{
    setWindowTitle(tr("Take over from the trial copy"));
    resize(kTakeOverSize);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    auto* says = new PlainLabel(
        m_changes.empty() ? tr("Nothing was changed in the copy.")
                          : tr("What is ticked is done in your own data, as one step that can be "
                               "undone."),
        TextRole::body, Ink::text2);
    says->setWordWrap(true);
    layout->addWidget(says);
    m_list->setSpacing(2);
    m_list->setAccessibleName(windowTitle());
    for (const TrialChange& change : m_changes) {
        auto* line = new QListWidgetItem(lineOf(change), m_list);
        line->setCheckState(change.isOvertaken ? Qt::Unchecked : Qt::Checked);
    }
    layout->addWidget(m_list, 1);
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
    layout->addLayout(makeDialogFoot(*this, *m_go));
    connect(m_list, &QListWidget::itemChanged, this, &TakeOverDialog::look);
    look();
}

QString TakeOverDialog::lineOf(const TrialChange& change) const
{
    const Entity& entity = m_original.catalogue().at(change.edit.entity);
    QStringList fields;
    for (const Field* field : change.fields) {
        fields.append(labelText(field->labels));
    }
    if (fields.size() > kFieldsShown) {
        const auto more = fields.size() - kFieldsShown;
        fields = fields.mid(0, kFieldsShown);
        fields.append(tr("%Ln more", nullptr, static_cast<int>(more)));
    }
    const QString what = change.edit.kind == ChangeKind::create   ? tr("new")
                         : change.edit.kind == ChangeKind::remove ? tr("deleted")
                                                                  : joinedText(fields);
    const QString line =
        QStringLiteral("%1 · %2: %3").arg(labelText(entity.labels), toQString(change.title), what);
    return change.isOvertaken
               ? tr("%1 (changed in your own data since)", "record and fields").arg(line)
               : line;
}

void TakeOverDialog::look()
{
    bool isAny = false;
    for (int i = 0; i < m_list->count(); ++i) {
        isAny = isAny || m_list->item(i)->checkState() == Qt::Checked;
    }
    m_go->setEnabled(isAny);
}

void TakeOverDialog::accept()
{
    std::vector<Edit> edits;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked) {
            edits.push_back(m_changes[static_cast<std::size_t>(i)].edit);
        }
    }
    const QString name =
        tr("Took over %Ln record(s) from a trial copy", nullptr, static_cast<int>(edits.size()));
    Done saved = bringFiles(m_copy, edits, m_original.replica());
    if (saved) {
        saved = m_original.save(edits, name);
    }
    if (!saved) {
        const Entity* entity = m_original.catalogue().entity(edits.front().entity);
        m_problem->setText(errorText(saved.error(), entity));
        return;
    }
    QDialog::accept();
}

} // namespace caravan::ui
