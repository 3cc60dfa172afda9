// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/schema_page.h"

#include "core/schema/layouts.h"
#include "ui/admin/draft_panel.h"
#include "ui/admin/entity_dialog.h"
#include "ui/admin/field_dialog.h"
#include "ui/admin/schema_text.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <boost/json.hpp>

#include <algorithm>

namespace caravan::ui {

namespace json = boost::json;

SchemaPage::SchemaPage(Desk& desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_problem(new PlainLabel({}, TextRole::body, Ink::danger)), m_entities(new EntityList),
      m_fields(new FieldTable), m_panel(new DraftPanel(desk, m_draft)),
      m_newEntity(new QPushButton), m_newField(new QPushButton), m_edit(new QPushButton),
      m_hide(new QPushButton), m_up(new QPushButton), m_down(new QPushButton)
{
    if (Result<SchemaDraft> draft = SchemaDraft::load(desk.replica().file().parent_path())) {
        m_draft = std::move(*draft);
    } else {
        m_problem->setText(errorText(draft.error()));
    }
    m_title->setElided(true);
    m_problem->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(m_title, 1);
    for (QPushButton* button : {m_newEntity, m_newField, m_edit, m_hide, m_up, m_down}) {
        head->addWidget(button);
    }
    auto* body = new QHBoxLayout;
    body->setSpacing(kCardPadding);
    body->addWidget(m_entities);
    body->addWidget(m_fields, 1);
    body->addWidget(m_panel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin, kPageMargin);
    layout->setSpacing(kCardPadding);
    layout->addLayout(head);
    layout->addWidget(m_problem);
    layout->addLayout(body, 1);

    connect(m_entities, &QListWidget::currentRowChanged, this, &SchemaPage::readFields);
    connect(m_fields, &QTableWidget::itemSelectionChanged, this, &SchemaPage::enableButtons);
    connect(m_fields, &QTableWidget::itemActivated, this, &SchemaPage::editField);
    connect(m_newEntity, &QPushButton::clicked, this, &SchemaPage::addEntity);
    connect(m_newField, &QPushButton::clicked, this, &SchemaPage::addField);
    connect(m_edit, &QPushButton::clicked, this, &SchemaPage::editField);
    connect(m_hide, &QPushButton::clicked, this, &SchemaPage::hideOrShow);
    connect(m_up, &QPushButton::clicked, this, [this] { moveField(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveField(1); });
    connect(m_panel, &DraftPanel::changed, this, &SchemaPage::read);
    connect(m_panel, &DraftPanel::messageRequested, this,
            [this](const QString& text) { Q_EMIT messageRequested(text, false); });
    connect(&desk, &Desk::committed, this, [this](const Commit& commit) {
        if (commit.touches(kSchemaChange)) {
            read();
        }
    });
    retranslate();
}

QString SchemaPage::title() const
{
    return tr("Fields and entities");
}

void SchemaPage::focusContent()
{
    m_entities->setFocus();
}

void SchemaPage::retranslate()
{
    m_title->setText(title());
    m_fields->retranslate();
    m_newEntity->setText(tr("New entity"));
    m_newField->setText(tr("New field"));
    m_edit->setText(tr("Edit"));
    m_up->setIcon(icon(QStringLiteral("arrow-up")));
    m_down->setIcon(icon(QStringLiteral("arrow-down")));
    m_up->setAccessibleName(tr("Move up"));
    m_up->setToolTip(tr("Move up"));
    m_down->setAccessibleName(tr("Move down"));
    m_down->setToolTip(tr("Move down"));
    m_panel->retranslate();
    m_entities->retranslate();
    read();
}

const Entity* SchemaPage::shown() const
{
    return m_model ? m_model->entity(m_entities->currentName()) : nullptr;
}

const Field* SchemaPage::current() const
{
    const Entity* entity = shown();
    return entity != nullptr ? entity->field(m_fields->currentName()) : nullptr;
}

void SchemaPage::read()
{
    std::vector<Error> left;
    m_model =
        m_draft ? m_draft->preview(m_desk.replica(), &left) : m_desk.replica().sharedCatalogue();
    if (!left.empty()) {
        m_problem->setText(
            tr("A change in the draft no longer applies: %1").arg(toQString(left.front().detail)));
    } else if (m_draft) {
        m_problem->clear();
    }
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_entities->setCatalogue(*m_model);
    readFields();
    m_panel->show(*m_model, left.empty());
    enableButtons();
}

void SchemaPage::readFields()
{
    const Entity* entity = shown();
    const Entity* published = entity != nullptr ? m_desk.catalogue().entity(entity->name) : nullptr;
    m_fields->setEntity(entity, published);
    enableButtons();
}

void SchemaPage::enableButtons()
{
    const Field* field = current();
    const bool may = m_draft && mayChangeSchema(m_desk);
    m_newEntity->setEnabled(may);
    m_newField->setEnabled(may && shown() != nullptr);
    for (QPushButton* button : {m_edit, m_hide, m_up, m_down}) {
        button->setEnabled(may && field != nullptr);
    }
    m_hide->setText(field != nullptr && field->isHidden ? tr("Show again") : tr("Hide"));
}

bool SchemaPage::change(const std::string& change)
{
    const Done added = m_draft->add(m_desk.replica(), {change});
    if (!added) {
        Q_EMIT messageRequested(toQString(added.error().detail), false);
    }
    read();
    return bool(added);
}

void SchemaPage::addEntity()
{
    EntityDialog dialog(m_desk, *m_draft, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    read();
    m_entities->setCurrentName(dialog.entity());
}

void SchemaPage::addField()
{
    if (const Entity* entity = shown()) {
        FieldDialog(m_desk, *m_draft, entity->name, {}, this).exec();
        read();
    }
}

void SchemaPage::editField()
{
    const Entity* entity = shown();
    const Field* field = current();
    if (entity != nullptr && field != nullptr && m_edit->isEnabled()) {
        FieldDialog(m_desk, *m_draft, entity->name, field->name, this).exec();
        read();
    }
}

void SchemaPage::hideOrShow()
{
    const Field* field = current();
    if (field != nullptr) {
        change(json::serialize(json::object{{"do", "hide"},
                                            {"entity", shown()->name},
                                            {"field", field->name},
                                            {"hidden", !field->isHidden}}));
    }
}

void SchemaPage::moveField(int by)
{
    const Entity* entity = shown();
    const Field* field = current();
    if (entity == nullptr || field == nullptr) {
        return;
    }
    for (const Layout::Part& part : Layouts::builtIn().of(*entity).parts) {
        const auto at = std::find(part.fields.begin(), part.fields.end(), field);
        const auto place = at - part.fields.begin() + by;
        if (at == part.fields.end() || place < 0 ||
            place >= static_cast<std::ptrdiff_t>(part.fields.size())) {
            continue;
        }
        json::array names;
        for (const Field* one : part.fields) {
            if (one != field) {
                names.emplace_back(one->name);
            }
        }
        names.insert(names.begin() + place, json::value(field->name));
        change(json::serialize(json::object{{"do", "order"},
                                            {"entity", entity->name},
                                            {"section", field->section},
                                            {"fields", std::move(names)}}));
        return;
    }
}

} // namespace caravan::ui
