// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/label_dialog.h"

#include "core/model/report_shape.h"
#include "ui/admin/draft_foot.h"
#include "ui/admin/field_changes.h"
#include "ui/admin/name_of.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/text/schema_error_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <boost/json.hpp>

#include <algorithm>
#include <iterator>

namespace caravan::ui {
namespace {

namespace json = boost::json;

constexpr int kLabelDialogWidth = 460;

/// A language that is left empty takes the text of the first that is not.
json::object labelsIn(const std::vector<QLineEdit*>& edits)
{
    json::object labels;
    for (std::size_t i = 0; i < edits.size(); ++i) {
        const QString text = edits[i]->text().trimmed();
        if (!text.isEmpty()) {
            labels[kFieldLanguages[i]] = toStd(text);
        }
    }
    return labels;
}

void fill(const std::vector<QLineEdit*>& edits, const Labels& labels)
{
    for (std::size_t i = 0; i < edits.size(); ++i) {
        edits[i]->setText(toQString(caravan::label(labels, kFieldLanguages[i])));
    }
}

bool isEmpty(const std::vector<QLineEdit*>& edits)
{
    return std::all_of(edits.begin(), edits.end(),
                       [](const QLineEdit* edit) { return edit->text().trimmed().isEmpty(); });
}

} // namespace

LabelDialog::LabelDialog(Desk& desk, SchemaDraft& draft, What what, std::string entity,
                         std::string section, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_draft(draft), m_what(what), m_entity(std::move(entity)),
      m_section(std::move(section)), m_base(draft.preview(desk.replica())), m_name(new QLineEdit),
      m_problem(new PlainLabel({}, TextRole::body, Ink::danger)),
      m_save(new QPushButton(tr("Add to the draft")))
{
    const Entity& shown = m_base->at(m_entity);
    const QString plural = labelText(shown.plural);
    setWindowTitle(what == What::newSection ? tr("New section: %1").arg(plural)
                   : what == What::section  ? tr("Section: %1").arg(plural)
                   : what == What::report   ? tr("Report: %1").arg(plural)
                                            : tr("Entity: %1").arg(plural));
    setMinimumWidth(kLabelDialogWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    addRows(*layout);
    if (what == What::entity) {
        fill(m_labels, shown.labels);
        fill(m_plurals, shown.plural);
    } else if (what == What::report) {
        fill(m_labels, reportLabels(*m_base, m_section));
    } else {
        const auto known =
            std::find_if(shown.sections.begin(), shown.sections.end(),
                         [this](const Section& one) { return one.name == m_section; });
        if (known != shown.sections.end()) {
            fill(m_labels, known->labels);
        }
    }
    layout->addSpacing(kGap);
    layout->addLayout(makeDraftFoot(*this, *m_problem, *m_save));
    connect(m_save, &QPushButton::clicked, this, &LabelDialog::accept);
    look();
    // What is read is what is written: in the language of the window.
    const auto language =
        std::find(std::begin(kFieldLanguages), std::end(kFieldLanguages), interfaceLanguage());
    QLineEdit* first = language == std::end(kFieldLanguages)
                           ? m_labels.front()
                           : m_labels[static_cast<std::size_t>(language - kFieldLanguages)];
    first->setFocus();
    first->selectAll();
    m_untouched = change();
}

void LabelDialog::addRows(QVBoxLayout& rows)
{
    const bool isEntity = m_what == What::entity;
    const QStringList labels{
        isEntity ? tr("Singular in English") : tr("Label in English"),
        isEntity ? tr("Singular in simplified Chinese") : tr("Label in simplified Chinese"),
        isEntity ? tr("Singular in traditional Chinese") : tr("Label in traditional Chinese")};
    const QStringList plurals{tr("Plural in English"), tr("Plural in simplified Chinese"),
                              tr("Plural in traditional Chinese")};
    const auto add = [&](const QString& label, std::vector<QLineEdit*>& edits) {
        auto* edit = new QLineEdit;
        edits.push_back(edit);
        rows.addWidget(new FieldRow(label, false, {}, edit));
        connect(edit, &QLineEdit::textChanged, this, &LabelDialog::look);
    };
    for (int i = 0; i < labels.size(); ++i) {
        add(labels[i], m_labels);
        if (isEntity) {
            add(plurals[i], m_plurals);
        }
    }
    auto* name =
        new FieldRow(tr("Internal name"), false,
                     tr("For imports and programs. Cannot be changed after publishing."), m_name);
    rows.addWidget(name);
    name->setVisible(m_what == What::newSection);
    for (QLineEdit* edit : m_labels) {
        connect(edit, &QLineEdit::textEdited, this, [this] {
            if (m_what != What::newSection || m_isNamed) {
                return;
            }
            const auto said = std::find_if(m_labels.begin(), m_labels.end(), [](QLineEdit* one) {
                return !one->text().trimmed().isEmpty();
            });
            const QString word = said == m_labels.end() ? QString() : nameOf((*said)->text());
            m_name->setText(isCompanyName(m_entity) ? word : QStringLiteral("x_") + word);
        });
    }
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_isNamed = true;
        look();
    });
}

std::string LabelDialog::change() const
{
    json::object change{{"do", "relabel"}, {"entity", m_entity}};
    json::object labels = labelsIn(m_labels);
    if (m_what == What::newSection) {
        change["do"] = "add_section";
        change["section"] =
            json::object{{"name", toStd(m_name->text().trimmed())}, {"labels", std::move(labels)}};
        return json::serialize(change);
    }
    change["labels"] = std::move(labels);
    if (m_what == What::report) {
        change.erase("entity");
        change["report"] = m_section;
        return json::serialize(change);
    }
    if (m_what == What::section) {
        change["section"] = m_section;
    } else {
        change["plural"] = labelsIn(isEmpty(m_plurals) ? m_labels : m_plurals);
    }
    return json::serialize(change);
}

void LabelDialog::look()
{
    const bool lacksText = isEmpty(m_labels);
    const auto model = withChange(*m_base, change());
    m_problem->setText(model || lacksText ? QString() : schemaErrorText(*m_base, model.error()));
    m_save->setEnabled(bool(model) && !lacksText);
}

void LabelDialog::reject()
{
    if (change() == m_untouched || mayDiscard(*this)) {
        QDialog::reject();
    }
}

void LabelDialog::accept()
{
    if (const Done added = m_draft.add(m_desk.replica(), {change()}); !added) {
        m_problem->setText(schemaErrorText(*m_base, added.error()));
        return;
    }
    QDialog::accept();
}

} // namespace caravan::ui
