// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/bulk_edit_dialog.h"

#include "ui/forms/field_editor.h"
#include "ui/models/value_edit.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/count_proof.h"
#include "ui/widgets/dialog_room.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tab_order.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr QSize kBulkEditDialogSize(640, 520);
constexpr std::size_t kPreviewMax = 200;

} // namespace

BulkEditDialog::BulkEditDialog(Desk& desk, const Entity& entity, std::vector<Record> records,
                               QWidget* parent)
    : QDialog(parent), m_desk(desk), m_entity(entity), m_records(std::move(records)),
      m_fields(new QComboBox), m_place(new QVBoxLayout), m_clear(new QCheckBox),
      m_proof(new CountProof), m_summary(new PlainLabel({}, TextRole::body, Ink::text2)),
      m_preview(new QTreeWidget), m_apply(new QPushButton(tr("Apply")))
{
    setWindowTitle(tr("Edit %Ln record(s)", nullptr, static_cast<int>(m_records.size())));
    openWithin(*this, kBulkEditDialogSize);
    for (const Field& field : entity.fields) {
        if (!field.isHidden && !field.isReadOnly && field.type != FieldType::file &&
            desk.rights().mayWrite(entity, field)) {
            m_fields->addItem(labelText(field.labels), toQString(field.name));
        }
    }
    m_fields->setAccessibleName(tr("Field"));
    m_preview->setRootIsDecorated(false);
    m_preview->setHeaderLabels({labelText(entity.labels), tr("Before"), tr("After")});
    m_preview->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_preview->setAccessibleName(tr("What will change"));
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
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
    layout->addWidget(m_fields);
    layout->addLayout(m_place);
    layout->addWidget(m_clear);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_proof);
    layout->addLayout(buttons);
    m_summary->setWordWrap(true);
    connect(m_fields, &QComboBox::currentIndexChanged, this, &BulkEditDialog::showEditor);
    connect(m_clear, &QCheckBox::toggled, this, &BulkEditDialog::showPreview);
    connect(m_proof, &CountProof::changed, this,
            [this] { m_apply->setEnabled(!edits().empty() && m_proof->isGiven()); });
    connect(m_apply, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    // What is most often the same for many: where they stand, else whose they are.
    const std::string first = entity.status ? entity.status->field : entity.scope.owner;
    m_fields->setCurrentIndex(std::max(0, m_fields->findData(toQString(first))));
    showEditor();
}

void BulkEditDialog::showEditor()
{
    delete m_editor;
    m_field = m_entity.field(toStd(m_fields->currentData().toString()));
    m_editor = makeEditor(m_desk, *m_field);
    m_editor->setAccessibleName(labelText(m_field->labels));
    if (m_editor->focusProxy()) {
        m_editor->focusProxy()->setAccessibleName(labelText(m_field->labels));
    }
    m_editor->setValue({});
    m_isChosen = false;
    m_clear->setText(tr("Clear the field “%1”", "field").arg(labelText(m_field->labels)));
    m_clear->setChecked(false);
    m_clear->setVisible(!m_field->required);
    m_place->addWidget(m_editor);
    m_editor->show(); // at once, so that a Tab right after it finds it
    tabFromTo(*m_fields, *m_editor);
    connect(m_editor, &FieldEditor::edited, this, [this] {
        m_isChosen = true;
        showPreview();
    });
    showPreview();
}

bool BulkEditDialog::mayChange(const Record& record, const Value& value) const
{
    return record.value(m_field->name) != value &&
           mayTakeValues(m_desk, record, {{m_field->name, value}});
}

/// Why there is nothing to apply yet; sets the value otherwise.
QString BulkEditDialog::problem()
{
    if (m_clear->isChecked()) {
        m_value = {};
        return {};
    }
    const Result<Value> value = m_editor->value();
    if (!value) {
        return errorText(value.error(), &m_entity);
    }
    if (!m_isChosen || isEmpty(*value)) {
        return tr("Choose the new value.");
    }
    m_value = *value;
    return {};
}

void BulkEditDialog::showPreview()
{
    m_preview->clear();
    m_editor->setEnabled(!m_clear->isChecked());
    m_apply->setText(tr("Apply"));
    if (const QString why = problem(); !why.isEmpty()) {
        m_summary->setText(why);
        m_proof->setCount(0);
        m_apply->setEnabled(false);
        return;
    }
    Replica& replica = m_desk.replica();
    const QString then = displayText(replica, *m_field, m_value);
    int changed = 0;
    for (const Record& record : m_records) {
        if (!mayChange(record, m_value)) {
            continue;
        }
        ++changed;
        if (static_cast<std::size_t>(changed) <= kPreviewMax) {
            new QTreeWidgetItem(
                m_preview, {recordTitle(record),
                            displayText(replica, *m_field, record.value(m_field->name)), then});
        }
    }
    if (m_clear->isChecked() && changed > 0) {
        m_apply->setText(
            tr("Clear %1 of %Ln record(s)", "field", changed).arg(labelText(m_field->labels)));
    }
    const int left = static_cast<int>(m_records.size()) - changed;
    QString text = tr("%Ln record(s) will change.", nullptr, changed);
    if (left > 0) {
        text += QLatin1Char(' ') + tr("%Ln will stay unchanged.", nullptr, left);
    }
    m_summary->setText(text);
    m_proof->setCount(changed);
    m_apply->setEnabled(changed > 0 && m_proof->isGiven());
}

std::vector<Edit> BulkEditDialog::edits() const
{
    std::vector<Edit> edits;
    for (const Record& record : m_records) {
        if (mayChange(record, m_value)) {
            edits.push_back(Edit::update(record, {{m_field->name, m_value}}));
        }
    }
    return edits;
}

} // namespace caravan::ui
