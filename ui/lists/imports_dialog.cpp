// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/imports_dialog.h"

#include "core/actions/undo_import.h"
#include "core/store/import_log.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_room.h"
#include "ui/widgets/long_step.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr QSize kImportsDialogSize(680, 420);
constexpr int kIdRole = Qt::UserRole;

} // namespace

ImportsDialog::ImportsDialog(Desk& desk, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_list(new QTreeWidget),
      m_plan(new PlainLabel({}, TextRole::body, Ink::text2)), m_undo(new QPushButton)
{
    setWindowTitle(tr("Imports"));
    openWithin(*this, kImportsDialogSize);
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("File"), tr("Imported on"), tr("Records"), tr("State")});
    m_list->setAccessibleName(tr("Imports"));
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_plan->setWordWrap(true);
    m_undo->setText(tr("Undo import"));
    setButtonKind(*m_undo, ButtonKind::danger);
    auto* close = new QPushButton(tr("Close"));
    close->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_plan, 1);
    buttons->addWidget(m_undo);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ImportsDialog::showPlan);
    connect(m_undo, &QPushButton::clicked, this, &ImportsDialog::undo);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    fill();
}

void ImportsDialog::fill()
{
    m_list->clear();
    for (const ImportBatch& batch : ImportLog(m_desk.replica()).batches()) {
        QStringList counted;
        if (batch.created > 0) {
            counted.append(tr("%Ln new", "records", static_cast<int>(batch.created)));
        }
        if (batch.updated > 0) {
            counted.append(tr("%Ln changed", "records", static_cast<int>(batch.updated)));
        }
        const Entity* entity = m_desk.catalogue().entity(batch.entity);
        auto* item = new QTreeWidgetItem(
            m_list, {toQString(batch.file), momentText(batch.at),
                     (entity ? labelText(entity->plural) + QStringLiteral(": ") : QString()) +
                         joinedText(counted),
                     batch.undoneAt ? tr("Undone %1", "time").arg(momentText(*batch.undoneAt))
                                    : QString()});
        item->setData(0, kIdRole, toQString(batch.id.toString()));
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    showPlan();
}

RecordId ImportsDialog::current() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    return item ? RecordId::parse(toStd(item->data(0, kIdRole).toString())).value_or(RecordId{})
                : RecordId{};
}

/// What taking it back would do, and what it would leave.
void ImportsDialog::showPlan()
{
    if (m_list->topLevelItemCount() == 0) {
        m_plan->setText(tr("Nothing has been imported on this laptop yet."));
        m_undo->setEnabled(false);
        return;
    }
    const ImportUndo plan = planImportUndo(m_desk.replica(), current());
    QStringList parts;
    const auto add = [&](std::size_t count, const char* text) {
        if (count > 0) {
            parts.append(tr(text, nullptr, static_cast<int>(count)));
        }
    };
    add(plan.removed, QT_TR_N_NOOP("%Ln record(s) will be deleted"));
    add(plan.restored, QT_TR_N_NOOP("%Ln record(s) will get their old values back"));
    add(plan.changed, QT_TR_N_NOOP("%Ln record(s) were changed later and are kept"));
    add(plan.needed, QT_TR_N_NOOP("%Ln record(s) stay because others refer to them"));
    add(plan.gone, QT_TR_N_NOOP("%Ln record(s) no longer exist"));
    m_plan->setText(parts.join(QStringLiteral(" · ")));
    m_undo->setEnabled(!plan.edits.empty());
}

void ImportsDialog::undo()
{
    const RecordId import = current();
    const ImportUndo plan = planImportUndo(m_desk.replica(), import);
    const ManySaved saved = m_desk.saveMany(
        plan.edits, [](int count) { return tr("Import undone: %Ln record(s)", nullptr, count); },
        LongStep(this, tr("Undoing the import …"), LongStep::Stop::offered),
        SaveOptions{.isVerbatim = true});
    if (saved.changes.empty()) {
        m_plan->setText(saved.firstError ? errorText(*saved.firstError) : m_plan->text());
        return;
    }
    if (!saved.isStopped) {
        static_cast<void>(ImportLog(m_desk.replica()).markUndone(import, m_desk.now()));
    }
    QString message = m_desk.undoStack().undoText();
    const std::size_t left = plan.changed + plan.needed + saved.failed;
    if (left > 0) {
        message +=
            QStringLiteral(" · ") + tr("%Ln left unchanged", nullptr, static_cast<int>(left));
    }
    Q_EMIT undone(message);
    fill();
}

} // namespace caravan::ui
