// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/entity_dialog.h"

#include "ui/admin/choice_table.h"
#include "ui/admin/draft_foot.h"
#include "ui/admin/name_of.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/text/schema_error_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <boost/json.hpp>

#include <algorithm>

namespace caravan::ui {

namespace {

namespace json = boost::json;

/// A suggestion, which is shown and can be typed over.
QString pluralOf(const QString& singular)
{
    static const QString kVowels = QStringLiteral("aeiou");
    const QString word = singular.toLower();
    if (word.isEmpty()) {
        return {};
    }
    if (word.size() > 1 && word.endsWith(u'y') && !kVowels.contains(word.at(word.size() - 2))) {
        return singular.chopped(1) + QStringLiteral("ies");
    }
    const bool isHissing = word.endsWith(u's') || word.endsWith(u'x') || word.endsWith(u'z') ||
                           word.endsWith(QStringLiteral("ch")) ||
                           word.endsWith(QStringLiteral("sh"));
    return singular + (isHissing ? QStringLiteral("es") : QStringLiteral("s"));
}

constexpr int kEntityDialogWidth = 720;
constexpr int kListHeight = 160;
constexpr int kEntityDialogLineHeight = 28;
constexpr int kStatesHeight = 150;
constexpr int kEntityDialogNameRole = Qt::UserRole;

json::object keptLabels(const Labels& labels)
{
    json::object all;
    for (const auto& [language, text] : labels) {
        all[language] = text;
    }
    return all;
}

json::object field(const char* name, const char* type, const char* english, const char* simplified,
                   const char* traditional)
{
    return {
        {"name", name},
        {"type", type},
        {"labels", json::object{{"en", english}, {"zh_CN", simplified}, {"zh_TW", traditional}}}};
}

} // namespace

EntityDialog::EntityDialog(Desk& desk, SchemaDraft& draft, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_draft(draft), m_label(new QLineEdit),
      m_plural(new QLineEdit), m_simplified(new QLineEdit), m_traditional(new QLineEdit),
      m_name(new QLineEdit), m_parents(new QListWidget), m_states(new ChoiceTable),
      m_letter(new QLineEdit), m_hasActivities(new QCheckBox(tr("Activities can refer to it"))),
      m_hasFiles(new QCheckBox(tr("Files can be attached"))),
      m_isInTimeline(new QCheckBox(tr("Shown in the timeline of what it belongs to"))),
      m_hasDueDate(
          new QCheckBox(tr("Has a due date (needs states): overdue, reminders, calendar"))),
      m_problem(new PlainLabel({}, TextRole::body, Ink::danger)),
      m_save(new QPushButton(tr("Add to the draft")))
{
    setWindowTitle(tr("New entity"));
    setMinimumWidth(kEntityDialogWidth);
    const auto model = draft.preview(desk.replica());
    for (const Entity& entity : model->entities()) {
        if (entity.role != EntityRole::work || entity.isHidden) {
            continue;
        }
        auto* item = new QListWidgetItem(labelText(entity.labels), m_parents);
        item->setData(kEntityDialogNameRole, toQString(entity.name));
        item->setCheckState(Qt::Unchecked);
        item->setSizeHint(QSize(0, kEntityDialogLineHeight));
    }
    m_parents->setFixedHeight(kListHeight);
    m_states->setFixedHeight(kStatesHeight);
    m_states->setAccessibleName(tr("States"));
    m_hasActivities->setChecked(true);
    m_hasFiles->setChecked(true);
    m_isInTimeline->setChecked(true);
    m_letter->setMaxLength(1);
    auto* left = new QVBoxLayout;
    left->setSpacing(kGap);
    left->addWidget(new FieldRow(tr("Singular in English"), false, {}, m_label));
    left->addWidget(new FieldRow(tr("Plural in English"), false, {}, m_plural));
    left->addWidget(
        new FieldRow(tr("Label in simplified Chinese"), false, tr("Optional"), m_simplified));
    left->addWidget(
        new FieldRow(tr("Label in traditional Chinese"), false, tr("Optional"), m_traditional));
    left->addWidget(new FieldRow(tr("Numbers start with"), false,
                                 tr("A capital letter; without one records have no number."),
                                 m_letter));
    left->addWidget(
        new FieldRow(tr("Internal name"), false,
                     tr("For imports and programs. Cannot be changed after publishing."), m_name));
    for (QCheckBox* box : {m_hasActivities, m_hasFiles, m_isInTimeline, m_hasDueDate}) {
        left->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &EntityDialog::look);
    }
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(kGap);
    right->addWidget(new FieldRow(
        tr("Belongs to"), false,
        tr("Visible to the owner of the parent record, their team and managers, with a tab on its "
           "page. Whoever sees that record only for a visit does not see it."),
        m_parents));
    right->addWidget(new FieldRow(
        tr("States"), false, tr("In their order: the first is open, the last done"), m_states));
    right->addStretch(1);
    auto* body = new QHBoxLayout;
    body->setSpacing(kPageMargin);
    body->addLayout(left, 1);
    body->addLayout(right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    layout->addLayout(body);
    layout->addLayout(makeDraftFoot(*this, *m_problem, *m_save));
    connect(m_save, &QPushButton::clicked, this, &EntityDialog::accept);
    for (QLineEdit* edit : {m_label, m_simplified, m_traditional}) {
        connect(edit, &QLineEdit::textEdited, this, [this] {
            if (!m_isNamed) {
                m_name->setText(QStringLiteral("x_") +
                                nameOf(toQString(firstWord(labels(*m_label)))));
            }
        });
    }
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_isNamed = true; });
    connect(m_label, &QLineEdit::textEdited, this, [this](const QString& singular) {
        if (!m_isPluralTyped) {
            m_plural->setText(pluralOf(singular.trimmed()));
        }
    });
    connect(m_plural, &QLineEdit::textEdited, this, [this] { m_isPluralTyped = true; });
    for (QLineEdit* edit : {m_label, m_plural, m_simplified, m_traditional, m_name, m_letter}) {
        connect(edit, &QLineEdit::textChanged, this, &EntityDialog::look);
    }
    connect(m_parents, &QListWidget::itemChanged, this, &EntityDialog::look);
    connect(m_states, &ChoiceTable::edited, this, &EntityDialog::look);
    look();
    m_label->setFocus();
    m_untouched = change();
}

ChoiceWords EntityDialog::labels(const QLineEdit& english) const
{
    ChoiceWords words;
    for (const QLineEdit* edit :
         std::initializer_list<const QLineEdit*>{&english, m_simplified, m_traditional}) {
        words.push_back(toStd(edit->text().trimmed()));
    }
    return words;
}

std::string EntityDialog::change() const
{
    json::object name = field("name", "text", "Name", "名称", "名稱");
    name["required"] = true;
    name["search"] = "name";
    name["list"] = 1;
    json::array fields{std::move(name)};
    const auto model = m_draft.preview(m_desk.replica());
    for (int i = 0; i < m_parents->count(); ++i) {
        const QListWidgetItem& item = *m_parents->item(i);
        if (item.checkState() != Qt::Checked) {
            continue;
        }
        const std::string parent = toStd(item.data(kEntityDialogNameRole).toString());
        fields.push_back(json::object{{"name", parent},
                                      {"type", "reference"},
                                      {"to", parent},
                                      {"list", static_cast<std::int64_t>(fields.size() + 1)},
                                      {"labels", keptLabels(model->at(parent).labels)}});
    }
    json::object owner = field("owner", "reference", "Owner", "负责人", "負責人");
    owner["to"] = "user";
    fields.push_back(std::move(owner));
    json::object entity{
        {"entity", toStd(m_name->text().trimmed())},
        {"labels", labelsOf(labels(*m_label))},
        {"plural", labelsOf(labels(m_plural->text().trimmed().isEmpty() ? *m_label : *m_plural))},
        {"timeline", m_isInTimeline->isChecked()}};
    if (json::array choices = choicesOf(m_states->choices(), QLatin1Char('s')); !choices.empty()) {
        json::object status = field("status", "choice", "Status", "状态", "狀態");
        json::object transitions;
        json::array all;
        for (std::size_t i = 0; i < choices.size(); ++i) {
            json::object& choice = choices[i].get_object();
            choice["phase"] = i == 0 ? "open" : i + 1 == choices.size() ? "done" : "begun";
            all.push_back(choice["value"]);
        }
        for (const json::value& from : all) {
            json::array others;
            for (const json::value& to : all) {
                if (to != from) {
                    others.push_back(to);
                }
            }
            transitions[from.as_string()] = std::move(others);
        }
        status["default"] = all.front();
        status["list"] = static_cast<std::int64_t>(fields.size() + 1);
        status["choices"] = std::move(choices);
        fields.push_back(std::move(status));
        entity["status"] =
            json::object{{"field", "status"}, {"transitions", std::move(transitions)}};
    }
    if (m_hasDueDate->isChecked() && m_hasDueDate->isEnabled()) {
        json::object due = field("due_date", "date", "Due", "到期日", "到期日");
        due["list"] = static_cast<std::int64_t>(fields.size() + 1);
        fields.push_back(std::move(due));
        entity["moments"] = json::object{{"due", "due_date"}, {"owner", "owner"}};
    }
    if (const std::string letter = toStd(m_letter->text().trimmed().toUpper()); !letter.empty()) {
        entity["number"] = letter;
    }
    entity["fields"] = std::move(fields);
    json::object change{{"do", "add_entity"}, {"entity", std::move(entity)}};
    if (m_hasActivities->isChecked()) {
        change["activities"] = true;
    }
    if (m_hasFiles->isChecked()) {
        change["files"] = true;
    }
    return json::serialize(change);
}

void EntityDialog::look()
{
    // What is due is so while it is open: without states nothing would ever be done with it.
    m_hasDueDate->setEnabled(!m_states->choices().empty());
    const ChoiceWords words = labels(*m_label);
    const bool isEmpty = firstWord(words).empty();
    const std::shared_ptr<const Catalogue> base = m_draft.preview(m_desk.replica());
    const auto model = withChange(*base, change());
    const std::vector<Entity>& entities = base->entities();
    const bool isTaken = std::any_of(entities.begin(), entities.end(), [&](const Entity& one) {
        return !one.isHidden &&
               std::any_of(words.begin(), words.end(),
                           [&](const std::string& word) { return isCalled(one.labels, word); });
    });
    m_problem->setText(isEmpty   ? QString()
                       : !model  ? schemaErrorText(*base, model.error())
                       : isTaken ? tr("Another kind of record already has this label.")
                                 : QString());
    m_save->setEnabled(bool(model) && !isEmpty);
}

void EntityDialog::reject()
{
    if (change() == m_untouched || mayDiscard(*this)) {
        QDialog::reject();
    }
}

void EntityDialog::accept()
{
    if (const Done added = m_draft.add(m_desk.replica(), {change()}); !added) {
        m_problem->setText(schemaErrorText(*m_draft.preview(m_desk.replica()), added.error()));
        return;
    }
    m_entity = toStd(m_name->text().trimmed());
    QDialog::accept();
}

} // namespace caravan::ui
