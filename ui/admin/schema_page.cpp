// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/schema_page.h"

#include "core/schema/layouts.h"
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
constexpr int kDraftWidth = 290;
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
      m_draftTitle(new PlainLabel({}, TextRole::bodyStrong)), m_changes(makeList(kDraftWidth)),
      m_consequences(new PlainLabel({}, TextRole::body, Ink::text2)), m_newEntity(new QPushButton),
      m_newField(new QPushButton), m_edit(new QPushButton), m_hide(new QPushButton),
      m_up(new QPushButton), m_down(new QPushButton), m_undo(new QPushButton),
      m_again(new QPushButton), m_publish(new QPushButton)
{
    if (Result<SchemaDraft> draft = SchemaDraft::load(desk.replica().file().parent_path())) {
        m_draft = std::move(*draft);
    } else {
        m_problem->setText(errorText(draft.error()));
    }
    m_title->setElided(true);
    m_problem->setWordWrap(true);
    m_consequences->setWordWrap(true);
    m_consequences->setFixedWidth(kDraftWidth);
    m_changes->setWordWrap(true);
    setButtonKind(*m_publish, ButtonKind::primary);
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
    auto* side = new QVBoxLayout;
    side->setSpacing(kGap);
    side->addWidget(m_draftTitle);
    side->addWidget(m_changes, 1);
    side->addWidget(m_consequences);
    auto* sideButtons = new QHBoxLayout;
    sideButtons->setSpacing(kGap);
    sideButtons->addWidget(m_undo);
    sideButtons->addWidget(m_again);
    sideButtons->addStretch(1);
    sideButtons->addWidget(m_publish);
    side->addLayout(sideButtons);
    auto* body = new QHBoxLayout;
    body->setSpacing(kCardPadding);
    body->addWidget(m_entities);
    body->addWidget(m_fields, 1);
    body->addLayout(side);
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
    connect(m_changes, &QListWidget::currentRowChanged, this, &SchemaPage::enableButtons);
    connect(m_undo, &QPushButton::clicked, this, &SchemaPage::takeBack);
    connect(m_again, &QPushButton::clicked, this, &SchemaPage::takeRefusedBack);
    connect(m_publish, &QPushButton::clicked, this, &SchemaPage::publish);
    connect(&desk, &Desk::committed, this, [this](const Commit& commit) {
        if (commit.touches(kSchemaChange) || commit.syncState) {
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
    m_again->setText(tr("Edit again"));
    m_publish->setText(tr("Publish"));
    m_entities->setAccessibleName(tr("Entities"));
    m_fields->setAccessibleName(tr("Fields"));
    m_changes->setAccessibleName(tr("Draft"));
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
    m_fits = left.empty();
    if (!left.empty()) {
        m_problem->setText(
            tr("A change in the draft no longer applies: %1").arg(toQString(left.front().detail)));
    } else if (m_draft) {
        m_problem->clear();
    }
    m_problem->setVisible(!m_problem->text().isEmpty());
    readEntities();
    readDraft();
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

void SchemaPage::readDraft()
{
    m_changes->clear();
    int place = 0;
    m_refused.clear();
    QString refusal;
    for (const JournalEntry& entry : m_desk.replica().attention()) {
        if (entry.change.entity == kSchemaChange) {
            m_refused.push_back(entry.change.op);
            refusal = refusal.isEmpty() || !entry.problemKey.empty() ? toQString(entry.problemText)
                                                                     : refusal;
        }
    }
    if (const auto published = publishedChanges(m_desk.replica())) {
        for (const PublishedChange& one : *published) {
            if (one.position == 0) {
                auto* line = new QListWidgetItem(changeText(*m_model, one.change), m_changes);
                line->setIcon(icon(m_refused.empty() ? QStringLiteral("cloud-upload")
                                                     : QStringLiteral("circle-alert")));
                line->setFlags(Qt::ItemIsEnabled);
            }
        }
    }
    for (const std::string& change : m_draft ? m_draft->changes() : std::vector<std::string>{}) {
        auto* line = new QListWidgetItem(icon(QStringLiteral("pencil")),
                                         changeText(*m_model, change), m_changes);
        line->setData(kNameRole, place++);
    }
    m_draftTitle->setText(
        m_draft && !m_draft->changes().empty()
            ? tr("Draft: %Ln change(s)", nullptr, static_cast<int>(m_draft->changes().size()))
            : tr("Draft"));
    m_consequences->setText(refusal.isEmpty() ? consequences()
                                              : tr("The hub refused the changes: %1").arg(refusal));
    m_consequences->setInk(refusal.isEmpty() ? Ink::text2 : Ink::danger);
}

/// What publishing does to everybody's laptop.
QString SchemaPage::consequences() const
{
    if (!m_draft || m_draft->changes().empty()) {
        return m_changes->count() > 0
                   ? tr("Waiting for the hub.")
                   : tr("Prepare new fields and entities here, then publish them together.");
    }
    return tr("Each laptop adopts the changes at its next sync while people keep working. New "
              "fields appear at once in forms, lists, filters, reports, imports and exports. "
              "Existing records and unsent changes are kept.");
}

void SchemaPage::enableButtons()
{
    const Field* field = current();
    const bool may = m_draft && m_desk.replica().syncState().role == "administrator";
    m_newEntity->setEnabled(may);
    m_newField->setEnabled(may && shown() != nullptr);
    for (QPushButton* button : {m_edit, m_hide, m_up, m_down}) {
        button->setEnabled(may && field != nullptr);
    }
    m_hide->setText(field != nullptr && field->isHidden ? tr("Show again") : tr("Hide"));
    m_undo->setEnabled(may && !m_draft->changes().empty());
    m_publish->setEnabled(may && !m_draft->changes().empty() && m_fits);
    m_undo->setText(m_changes->currentItem() != nullptr ? tr("Remove") : tr("Undo last"));
    m_again->setVisible(may && !m_refused.empty());
}

bool SchemaPage::change(const std::string& change)
{
    const Done added = m_draft->add(m_desk.replica(), change);
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

void SchemaPage::takeBack()
{
    const QListWidgetItem* item = m_changes->currentItem();
    const QVariant place = item != nullptr ? item->data(kNameRole) : QVariant();
    const Done taken =
        m_draft->takeOut(place.isValid() ? place.value<std::size_t>() : std::string::npos);
    if (!taken) {
        Q_EMIT messageRequested(errorText(taken.error()), false);
    }
    read();
}

void SchemaPage::takeRefusedBack()
{
    std::vector<std::string> changes;
    for (const JournalEntry& entry : m_desk.replica().attention()) {
        const auto text = entry.change.set.find("change");
        if (entry.change.entity == kSchemaChange && text != entry.change.set.end()) {
            changes.push_back(textOf(text->second.value.front()));
        }
    }
    Done done = m_draft->takeIn(std::move(changes));
    if (done) {
        done = m_desk.replica().discard(m_refused);
    }
    m_desk.look();
    if (!done) {
        Q_EMIT messageRequested(errorText(done.error()), false);
    }
    read();
}

void SchemaPage::publish()
{
    Done done = caravan::done();
    if (const auto edits = m_draft->edits(m_desk.replica()); !edits) {
        done = edits.error();
    } else if (const auto saved = m_desk.replica().save(*edits); !saved) {
        done = saved.error();
    } else { // not a step of undo: what is published is taken back by another publication
        m_desk.look();
        Q_EMIT m_desk.saved();
    }
    if (done) {
        done = m_draft->clear();
    }
    Q_EMIT messageRequested(done ? tr("Published. The changes go to the hub with the next sync.")
                            : done.error().code == ErrorCode::schema
                                ? toQString(done.error().detail)
                                : errorText(done.error()),
                            false);
    read();
}

} // namespace caravan::ui
