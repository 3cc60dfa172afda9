// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/reassign_dialog.h"

#include "core/store/people.h"
#include "ui/forms/field_editor.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_room.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr QSize kReassignDialogSize(560, 460);
constexpr int kCountWidth = 96;
constexpr int kOwnerWidth = 180;

} // namespace

ReassignDialog::ReassignDialog(Desk& desk, const Entity& entity, std::vector<Record> records,
                               QWidget* parent)
    : QDialog(parent), m_desk(desk), m_entity(entity), m_records(std::move(records)),
      m_person(makeEditor(desk, *entity.field(entity.scope.owner))),
      m_summary(new PlainLabel({}, TextRole::body, Ink::text2)), m_preview(new QTreeWidget),
      m_apply(new QPushButton(tr("Reassign")))
{
    setWindowTitle(tr("Reassign"));
    openWithin(*this, kReassignDialogSize);
    auto* to = new PlainLabel(tr("To"), TextRole::caption, Ink::text2);
    m_person->setAccessibleName(tr("To"));
    if (m_person->focusProxy()) {
        m_person->focusProxy()->setAccessibleName(tr("To"));
    }
    m_preview->setRootIsDecorated(false);
    m_preview->setHeaderLabels({tr("What"), tr("From"), tr("How many")});
    m_preview->header()->setStretchLastSection(false);
    m_preview->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_preview->setColumnWidth(1, kOwnerWidth);
    m_preview->setColumnWidth(2, kCountWidth);
    m_preview->setAccessibleName(tr("What will change"));
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
    setButtonKind(*m_apply, ButtonKind::primary);
    m_apply->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    setButtonKind(*cancel, ButtonKind::secondary);
    m_summary->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_summary, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_apply);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    layout->addWidget(to);
    layout->addWidget(m_person);
    for (const std::string& name : entity.handOver) {
        const Labels& plural = desk.catalogue().at(name).plural;
        auto* box = new QCheckBox(
            tr("Include %1 of the same owner", "records of an entity").arg(labelText(plural)));
        box->setToolTip(tr("Only those not yet done, lost or cancelled."));
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, &ReassignDialog::showPreview);
        layout->addWidget(box);
        m_along[name] = box;
    }
    layout->addWidget(m_preview, 1);
    layout->addLayout(buttons);
    connect(m_person, &FieldEditor::edited, this, &ReassignDialog::showPreview);
    connect(m_apply, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    showPreview();
}

bool ReassignDialog::isFor(const Entity& entity)
{
    return !entity.handOver.empty();
}

void ReassignDialog::setPerson(const RecordId& user)
{
    m_person->setValue(user);
    showPreview();
}

void ReassignDialog::setAlong(const std::string& entity, bool isOn)
{
    m_along.at(entity)->setChecked(isOn);
}

int ReassignDialog::count() const
{
    const auto moved = m_plan.moved.find(m_entity.name);
    return moved == m_plan.moved.end() ? 0 : moved->second;
}

void ReassignDialog::addLine(const QString& what, const QString& from, int count)
{
    auto* line = new QTreeWidgetItem(m_preview, {what, from, integerText(count)});
    line->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
}

void ReassignDialog::showPreview()
{
    m_preview->clear();
    m_plan = {};
    const Result<Value> person = m_person->value();
    const RecordId* to = person ? std::get_if<RecordId>(&*person) : nullptr;
    if (!to) {
        m_summary->setText(person ? tr("Choose the new owner.")
                                  : errorText(person.error(), &m_entity));
        m_apply->setEnabled(false);
        return;
    }
    Reassignment asked{m_records, *to, {}};
    for (const auto& [name, box] : m_along) {
        if (box->isChecked()) {
            asked.with.insert(name);
        }
    }
    Result<ReassignPlan> plan = planReassignment(m_desk.replica(), m_desk.rights(), asked);
    m_apply->setEnabled(plan && !plan->edits.empty());
    if (!plan) {
        m_summary->setText(tr("This user is inactive or no longer exists."));
        return;
    }
    m_plan = std::move(*plan);
    for (const auto& [owner, count] : m_plan.from) {
        const QString name = toQString(personName(m_desk.replica(), owner));
        addLine(labelText(m_entity.plural), name.isEmpty() ? tr("No owner") : name, count);
    }
    for (const auto& [entity, count] : m_plan.moved) {
        if (entity != m_entity.name) {
            addLine(labelText(m_desk.catalogue().at(entity).plural), tr("Same owners"), count);
        }
    }
    QStringList told;
    if (m_plan.already > 0) {
        told.append(tr("%Ln already belong to this person.", nullptr, m_plan.already));
    }
    if (m_plan.refused > 0) {
        told.append(tr("%Ln that you cannot reassign.", nullptr, m_plan.refused));
    }
    m_summary->setText(told.join(QLatin1Char(' ')));
}

} // namespace caravan::ui
