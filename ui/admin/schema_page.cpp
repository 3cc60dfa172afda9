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
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/padded_delegate.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>

#include <boost/json.hpp>

#include <algorithm>

namespace caravan::ui {

namespace {

namespace json = boost::json;

constexpr int kEntitiesWidth = 220;
constexpr int kNameRole = Qt::UserRole;
constexpr int kColumns = 4;
constexpr int kLineHeight = 32;

QTableWidgetItem* cell(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(plainToolTip(text));
    return item;
}

QListWidget* makeList(int width)
{
    auto* list = new QListWidget;
    list->setFixedWidth(width);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setTextElideMode(Qt::ElideRight);
    list->setIconSize(QSize(kIconSize + 2 * kGap, kIconSize)); // the words begin beside it
    return list;
}

} // namespace

SchemaPage::SchemaPage(Desk& desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_problem(new PlainLabel({}, TextRole::body, Ink::danger)),
      m_entities(makeList(kEntitiesWidth)), m_fields(new QTableWidget),
      m_panel(new DraftPanel(desk, m_draft)), m_newEntity(new QPushButton),
      m_newField(new QPushButton), m_edit(new QPushButton), m_hide(new QPushButton),
      m_up(new QPushButton), m_down(new QPushButton)
{
    if (Result<SchemaDraft> draft = SchemaDraft::load(desk.replica().file().parent_path())) {
        m_draft = std::move(*draft);
    } else {
        m_problem->setText(errorText(draft.error()));
    }
    m_title->setElided(true);
    m_problem->setWordWrap(true);
    m_fields->setColumnCount(kColumns);
    m_fields->setItemDelegate(new PaddedDelegate(m_fields));
    m_fields->verticalHeader()->hide();
    m_fields->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_fields->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_fields->setSelectionMode(QAbstractItemView::SingleSelection);
    m_fields->setShowGrid(false);
    m_fields->setTabKeyNavigation(false);
    m_fields->setWordWrap(false);
    m_fields->horizontalHeader()->setHighlightSections(false);
    m_fields->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_fields->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
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
    m_fields->setHorizontalHeaderLabels({tr("Field"), tr("Type"), tr("Section"), tr("State")});
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
    m_entities->setAccessibleName(tr("Entities"));
    m_fields->setAccessibleName(tr("Fields"));
    read();
}

const Entity* SchemaPage::shown() const
{
    const QListWidgetItem* item = m_entities->currentItem();
    return item != nullptr && m_model ? m_model->entity(toStd(item->data(kNameRole).toString()))
                                      : nullptr;
}

const Field* SchemaPage::current() const
{
    const QTableWidgetItem* item = m_fields->item(m_fields->currentRow(), 0);
    const Entity* entity = shown();
    return item != nullptr && entity != nullptr
               ? entity->field(toStd(item->data(kNameRole).toString()))
               : nullptr;
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
    readEntities();
    m_panel->show(*m_model, left.empty());
    enableButtons();
}

void SchemaPage::readEntities()
{
    const QListWidgetItem* item = m_entities->currentItem();
    const QString before = item != nullptr ? item->data(kNameRole).toString() : QString();
    std::vector<const Entity*> all;
    for (const Entity& entity : m_model->entities()) {
        if (entity.role != EntityRole::system && entity.isTyped()) {
            all.push_back(&entity);
        }
    }
    const auto rank = [](const Entity& entity) {
        return isCompanyName(entity.name) ? 0 : 1 + static_cast<int>(entity.role);
    };
    std::stable_sort(all.begin(), all.end(), [&](const Entity* one, const Entity* other) {
        return rank(*one) != rank(*other)
                   ? rank(*one) < rank(*other)
                   : QString::localeAwareCompare(labelText(one->plural), labelText(other->plural)) <
                         0;
    });
    const QSignalBlocker quiet(m_entities);
    m_entities->clear();
    for (const Entity* entity : all) {
        QString text = labelText(entity->plural);
        if (isCompanyName(entity->name)) {
            text = tr("%1 (own)").arg(text);
        }
        if (entity->isHidden) {
            text = tr("%1 (hidden)").arg(text);
        }
        auto* line = new QListWidgetItem(icon(toQString(entity->icon)), text, m_entities);
        line->setData(kNameRole, toQString(entity->name));
        line->setToolTip(plainToolTip(text));
        line->setSizeHint(QSize(0, kLineHeight));
        if (toQString(entity->name) == before) {
            m_entities->setCurrentItem(line);
        }
    }
    if (m_entities->currentRow() < 0 && m_entities->count() > 0) {
        m_entities->setCurrentRow(0);
    }
    readFields();
}

void SchemaPage::readFields()
{
    const Field* before = current();
    const std::string name = before != nullptr ? before->name : "";
    const QSignalBlocker quiet(m_fields);
    m_fields->setRowCount(0);
    const Entity* entity = shown();
    if (entity == nullptr) {
        return;
    }
    const Entity* published = m_desk.catalogue().entity(entity->name);
    std::vector<const Field*> fields;
    for (const Layout::Part& part : Layouts::builtIn().of(*entity).parts) {
        fields.insert(fields.end(), part.fields.begin(), part.fields.end());
    }
    for (const Field& field : entity->fields) { // what no form shows comes last
        if (std::find(fields.begin(), fields.end(), &field) == fields.end() &&
            !field.section.empty()) {
            fields.push_back(&field);
        }
    }
    for (const Field* field : fields) {
        const int row = m_fields->rowCount();
        m_fields->insertRow(row);
        QTableWidgetItem* first = cell(labelText(field->labels));
        first->setData(kNameRole, toQString(field->name));
        m_fields->setItem(row, 0, first);
        m_fields->setItem(row, 1, cell(typeText(field->type)));
        QString section;
        for (const Section& one : entity->sections) {
            if (one.name == field->section) {
                section = labelText(one.labels);
            }
        }
        m_fields->setItem(row, 2, cell(section));
        const bool isOwn = isCompanyName(entity->name) || isCompanyName(field->name);
        const bool isDraft = published == nullptr || published->field(field->name) == nullptr;
        QStringList states;
        if (isDraft) {
            states.append(tr("Draft"));
        } else if (isOwn) {
            states.append(tr("Own"));
        }
        if (field->required) {
            states.append(tr("Required"));
        }
        if (field->isHidden) {
            states.append(tr("Hidden"));
        }
        m_fields->setItem(row, 3, cell(states.join(QStringLiteral(", "))));
        if (field->name == name) {
            m_fields->selectRow(row);
        }
    }
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
    for (int i = 0; i < m_entities->count(); ++i) {
        if (m_entities->item(i)->data(kNameRole).toString() == toQString(dialog.entity())) {
            m_entities->setCurrentRow(i);
        }
    }
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
