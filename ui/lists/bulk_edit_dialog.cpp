// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/bulk_edit_dialog.h"

#include "ui/forms/editors/field_editor.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr QSize kSize(640, 520);
constexpr std::size_t kPreviewMax = 200;

} // namespace

BulkEditDialog::BulkEditDialog(Desk& desk, const Entity& entity, std::vector<Record> records,
                               QWidget* parent)
    : QDialog(parent), m_desk(desk), m_entity(entity), m_records(std::move(records)),
      m_fields(new QComboBox), m_place(new QVBoxLayout),
      m_summary(new PlainLabel({}, TextRole::body, Ink::text2)), m_preview(new QTreeWidget),
      m_apply(new QPushButton(tr("Apply")))
{
    setWindowTitle(tr("Set a field"));
    resize(kSize);
    for (const Field& field : entity.fields) {
        if (!field.isHidden && !field.isReadOnly && field.type != FieldType::file &&
            desk.rights().mayWrite(entity, field)) {
            m_fields->addItem(labelText(field.labels), toQString(field.name));
        }
    }
    m_fields->setAccessibleName(tr("Field"));
    m_preview->setRootIsDecorated(false);
    m_preview->setHeaderLabels({labelText(entity.labels), tr("Now"), tr("Then")});
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
    layout->addWidget(m_preview, 1);
    layout->addLayout(buttons);
    m_summary->setWordWrap(true);
    connect(m_fields, &QComboBox::currentIndexChanged, this, &BulkEditDialog::showEditor);
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
    const auto isSame = [&](const Record& record) {
        return record.value(m_field->name) == m_records.front().value(m_field->name);
    };
    if (std::all_of(m_records.begin(), m_records.end(), isSame)) {
        m_editor->setValue(m_records.front().value(m_field->name));
    } else {
        m_editor->setValue({});
    }
    m_place->addWidget(m_editor);
    connect(m_editor, &FieldEditor::edited, this, &BulkEditDialog::showPreview);
    showPreview();
}

bool BulkEditDialog::mayChange(const Record& record, const Value& value) const
{
    if (record.value(m_field->name) == value || !m_desk.rights().mayUpdate(record)) {
        return false;
    }
    const bool isStatus = m_entity.status && m_entity.status->field == m_field->name;
    return !isStatus || m_entity.status->allows(record.text(m_field->name), textOf(value));
}

void BulkEditDialog::showPreview()
{
    m_preview->clear();
    const Result<Value> value = m_editor->value();
    const bool isMissing = value && m_field->required && isEmpty(*value);
    if (!value || isMissing) {
        m_summary->setText(value ? tr("%1 is needed.").arg(labelText(m_field->labels))
                                 : errorText(value.error(), &m_entity));
        m_apply->setEnabled(false);
        return;
    }
    m_value = *value;
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
    const int left = static_cast<int>(m_records.size()) - changed;
    QString text = tr("%Ln record(s) will change.", nullptr, changed);
    if (left > 0) {
        text += QLatin1Char(' ') + tr("%Ln stay(s) as it is.", nullptr, left);
    }
    m_summary->setText(text);
    m_apply->setEnabled(changed > 0);
}

std::vector<Edit> BulkEditDialog::edits() const
{
    std::vector<Edit> edits;
    for (const Record& record : m_records) {
        if (mayChange(record, m_value)) {
            edits.push_back(editOf(record, {{m_field->name, m_value}}));
        }
    }
    return edits;
}

} // namespace caravan::ui
