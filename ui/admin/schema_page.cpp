// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/schema_page.h"

#include "ui/admin/conversion_dialog.h"
#include "ui/admin/draft_panel.h"
#include "ui/admin/entity_dialog.h"
#include "ui/admin/field_dialog.h"
#include "ui/admin/label_dialog.h"
#include "ui/admin/order_change.h"
#include "ui/admin/page_dialog.h"
#include "ui/admin/reports_dialog.h"
#include "ui/admin/schema_text.h"
#include "ui/admin/with_buttons.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/schema_error_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <boost/json.hpp>

namespace caravan::ui {

namespace json = boost::json;

SchemaPage::SchemaPage(Desk& desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_problem(new PlainLabel({}, TextRole::body, Ink::danger)), m_entities(new EntityList),
      m_fields(new FieldTable), m_panel(new DraftPanel(desk, m_draft)),
      m_newEntity(new QPushButton), m_newSection(new QPushButton), m_newField(new QPushButton),
      m_relabel(new QPushButton), m_page(new QPushButton), m_reports(new QPushButton),
      m_hideEntity(new QPushButton), m_edit(new QPushButton), m_hide(new QPushButton),
      m_convert(new QPushButton), m_up(new QPushButton), m_down(new QPushButton)
{
    if (Result<SchemaDraft> draft = SchemaDraft::load(desk.replica().file().parent_path())) {
        m_draft = std::move(*draft);
    } else {
        m_problem->setText(errorText(draft.error()));
    }
    m_hide->setObjectName(QStringLiteral("hideField"));
    m_hideEntity->setObjectName(QStringLiteral("hideEntity"));
    m_page->setObjectName(QStringLiteral("recordPage"));
    m_reports->setObjectName(QStringLiteral("reports"));
    lay();
    connect(m_entities, &QListWidget::currentRowChanged, this, &SchemaPage::readFields);
    connect(m_fields, &QTableWidget::itemSelectionChanged, this, &SchemaPage::enableButtons);
    connect(m_fields, &QTableWidget::itemActivated, this, &SchemaPage::editCurrent);
    // The table is made again by it, which must not be while something is dragged over it.
    connect(m_fields, &FieldTable::dropped, this, &SchemaPage::move, Qt::QueuedConnection);
    connect(m_fields, &FieldTable::droppedInto, this, &SchemaPage::moveInto, Qt::QueuedConnection);
    connect(m_newEntity, &QPushButton::clicked, this, &SchemaPage::addEntity);
    connect(m_newSection, &QPushButton::clicked, this, &SchemaPage::addSection);
    connect(m_newField, &QPushButton::clicked, this, &SchemaPage::addField);
    connect(m_relabel, &QPushButton::clicked, this, &SchemaPage::relabelEntity);
    connect(m_page, &QPushButton::clicked, this, [this] {
        PageDialog(m_desk, *m_draft, shown()->name, this).exec();
        read();
    });
    connect(m_reports, &QPushButton::clicked, this, [this] {
        ReportsDialog(m_desk, *m_draft, shown()->name, this).exec();
        read();
    });
    connect(m_hideEntity, &QPushButton::clicked, this, [this] {
        hideOrShow({m_entities->currentName(), {}, {}});
    });
    connect(m_edit, &QPushButton::clicked, this, &SchemaPage::editCurrent);
    connect(m_hide, &QPushButton::clicked, this, [this] {
        hideOrShow({m_entities->currentName(), {}, m_fields->currentName()});
    });
    connect(m_convert, &QPushButton::clicked, this, [this] {
        ConversionDialog(m_desk, *m_draft, shown()->name, current()->name, this).exec();
        read();
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_panel, &DraftPanel::changed, this, &SchemaPage::read);
    connect(m_panel, &DraftPanel::messageRequested, this, &Page::messageRequested);
    connect(&desk, &Desk::committed, this, [this](const Commit& commit) {
        if (commit.touches(kSchemaChange)) {
            read();
        }
    });
    offer(Verb::edit, [this] { m_entities->hasFocus() ? relabelEntity() : editCurrent(); });
    offer(Verb::remove, [this] { removeCurrent(); });
    offer(Verb::previous, [this] { move(-1); });
    offer(Verb::next, [this] { move(1); });
    retranslate();
}

void SchemaPage::lay()
{
    m_title->setElided(true);
    m_problem->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(m_title, 1);
    for (QPushButton* button : {m_page, m_reports, m_newEntity, m_newSection, m_newField}) {
        head->addWidget(button);
    }
    auto* body = new QHBoxLayout;
    body->setSpacing(kCardPadding);
    body->addWidget(withButtons(m_entities, {m_relabel, m_hideEntity}, {}));
    body->addWidget(withButtons(m_fields, {m_edit, m_hide, m_convert}, {m_up, m_down}), 1);
    body->addWidget(m_panel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin, kPageMargin);
    layout->setSpacing(kCardPadding);
    layout->addLayout(head);
    layout->addWidget(m_problem);
    layout->addLayout(body, 1);
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
    m_newSection->setText(tr("New section"));
    m_newField->setText(tr("New field"));
    m_relabel->setText(tr("Relabel"));
    m_page->setText(tr("Record page"));
    m_reports->setText(tr("Reports"));
    m_edit->setText(tr("Edit"));
    m_convert->setText(tr("Change type"));
    nameIcon(*m_up, "arrow-up", tr("Move up"), tr("Move up (Alt+Up)"));
    nameIcon(*m_down, "arrow-down", tr("Move down"), tr("Move down (Alt+Down)"));
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

SchemaPart SchemaPage::selected() const
{
    if (m_entities->hasFocus()) {
        return {m_entities->currentName(), {}, {}};
    }
    return {m_entities->currentName(), m_fields->currentSection(), m_fields->currentName()};
}

void SchemaPage::read()
{
    std::vector<Misfit> left;
    const Done renewed = m_draft ? m_draft->renew() : done(); // caravanctl works on it too
    m_model =
        m_draft ? m_draft->preview(m_desk.replica(), &left) : m_desk.replica().sharedCatalogue();
    if (!left.empty()) {
        m_problem->setText(tr("A change in the draft no longer applies: %1")
                               .arg(schemaErrorText(*m_model, left.front().error)));
    } else if (!renewed) {
        m_problem->setText(errorText(renewed.error()));
    } else if (m_draft) {
        m_problem->clear();
    }
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_entities->setCatalogue(*m_model);
    readFields();
    m_panel->show(*m_model, left);
    enableButtons();
}

void SchemaPage::readFields()
{
    const Entity* entity = shown();
    const Entity* published = entity != nullptr ? m_desk.catalogue().entity(entity->name) : nullptr;
    m_fields->setEntity(entity, published);
    enableButtons();
}

bool SchemaPage::mayChange() const
{
    return m_draft && mayChangeSchema(m_desk);
}

void SchemaPage::enableButtons()
{
    const Entity* entity = shown();
    const Field* field = current();
    const bool may = mayChange();
    const bool isSection = !m_fields->currentSection().empty();
    m_newEntity->setEnabled(may);
    for (QPushButton* button :
         {m_newSection, m_newField, m_relabel, m_page, m_reports, m_hideEntity}) {
        button->setEnabled(may && entity != nullptr);
    }
    for (QPushButton* button : {m_edit, m_up, m_down}) {
        button->setEnabled(may && (field != nullptr || isSection));
    }
    m_hide->setEnabled(may && field != nullptr);
    const Entity* published = entity != nullptr ? m_desk.catalogue().entity(entity->name) : nullptr;
    m_convert->setEnabled(may && field != nullptr && field->type != FieldType::file &&
                          !field->isReadOnly && published != nullptr &&
                          published->field(field->name) != nullptr);
    m_hide->setText(field != nullptr && field->isHidden ? tr("Show again") : tr("Hide"));
    m_hideEntity->setText(entity != nullptr && entity->isHidden ? tr("Show again") : tr("Hide"));
    m_hideEntity->setAccessibleName(
        entity != nullptr
            ? QStringLiteral("%1: %2").arg(m_hideEntity->text(), labelText(entity->plural))
            : QString());
    m_fields->setDragEnabled(may);
}

void SchemaPage::change(const std::vector<std::string>& changes)
{
    const Done added = m_draft->add(m_desk.replica(), changes);
    if (!added) {
        Q_EMIT messageRequested(schemaErrorText(*m_model, added.error()), false);
    }
    read();
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

void SchemaPage::addSection()
{
    if (const Entity* entity = shown()) {
        LabelDialog dialog(m_desk, *m_draft, LabelDialog::What::newSection, entity->name, {}, this);
        dialog.exec();
        read();
        m_fields->select({{}, toStd(dialog.name().text().trimmed()), {}});
    }
}

void SchemaPage::addField()
{
    if (const Entity* entity = shown()) {
        FieldDialog dialog(m_desk, *m_draft, entity->name, {}, this);
        dialog.exec();
        read();
        m_fields->select({{}, {}, toStd(dialog.name().text().trimmed())});
    }
}

void SchemaPage::editCurrent()
{
    const Entity* entity = shown();
    if (entity == nullptr || !m_edit->isEnabled()) {
        return;
    }
    if (const std::string section = m_fields->currentSection(); !section.empty()) {
        LabelDialog(m_desk, *m_draft, LabelDialog::What::section, entity->name, section, this)
            .exec();
    } else if (const Field* field = current()) {
        FieldDialog(m_desk, *m_draft, entity->name, field->name, this).exec();
    }
    read();
}

void SchemaPage::relabelEntity()
{
    const Entity* entity = shown();
    if (entity != nullptr && m_relabel->isEnabled()) {
        LabelDialog(m_desk, *m_draft, LabelDialog::What::entity, entity->name, {}, this).exec();
        read();
    }
}

void SchemaPage::hideOrShow(const SchemaPart& part)
{
    const bool hides = !isHiddenIn(*m_model, part);
    json::object hide{{"do", "hide"}, {"entity", part.entity}, {"hidden", hides}};
    if (!part.field.empty()) {
        hide["field"] = part.field;
    }
    change({json::serialize(hide)});
}

void SchemaPage::undo()
{
    const QString text = changeText(*m_model, m_draft->changes().back());
    const Done taken = m_draft->takeOut(std::string::npos);
    read();
    Q_EMIT messageRequested(
        taken ? tr("Taken out of the draft. %1").arg(text) : errorText(taken.error()), false);
}

void SchemaPage::removeCurrent()
{
    const SchemaPart part = selected();
    if (!mayChange() || m_model->entity(part.entity) == nullptr) {
        return;
    }
    if (m_panel->changes().hasFocus()) {
        m_panel->takeOut();
        return;
    }
    const bool isEntity = part.section.empty() && part.field.empty();
    if (isEntity && !m_entities->hasFocus()) {
        return;
    }
    const QString name = partText(*m_model, part);
    if (m_draft->adds(part)) {
        const Done taken = m_draft->takeOut(m_desk.replica(), part);
        read();
        Q_EMIT messageRequested(
            taken ? tr("Taken out of the draft. %1").arg(name)
                  : tr("%1 stays in the draft: other changes there need it.").arg(name),
            false);
    } else if (!part.section.empty()) {
        Q_EMIT messageRequested(
            tr("%1 cannot be removed. A section without fields is not shown.").arg(name), false);
    } else if (isHiddenIn(*m_model, part)) {
        Q_EMIT messageRequested(
            tr("%1 is hidden. It cannot be removed; its values are kept.").arg(name), false);
    } else {
        Q_EMIT offersRequested(tr("%1 cannot be removed, only hidden.").arg(name),
                               {{tr("Hide"), [this, part] { hideOrShow(part); }}});
    }
}

bool SchemaPage::event(QEvent* event)
{
    // Before the window takes the key to undo the last edit of a record.
    if (event->type() == QEvent::ShortcutOverride && mayChange() && !m_draft->changes().empty() &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo)) {
        event->accept();
        return true;
    }
    return Page::event(event);
}

void SchemaPage::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo) && mayChange() && !m_draft->changes().empty()) {
        undo();
    } else if (event->matches(QKeySequence::Delete)) {
        removeCurrent();
    } else {
        Page::keyPressEvent(event);
    }
}

void SchemaPage::move(int by)
{
    const Entity* entity = shown();
    if (entity == nullptr || !mayChange()) {
        return;
    }
    const auto changes = stepChanges(*entity, m_fields->currentSection(), current(), by);
    if (!changes.empty()) {
        change(changes);
    }
}

void SchemaPage::moveInto(const std::string& section, int place)
{
    const Entity* entity = shown();
    const Field* field = current();
    if (field == nullptr || !mayChange()) {
        return;
    }
    if (mayChangeSection(*entity, *field)) {
        change(sectionChanges(*entity, *field, section, static_cast<std::size_t>(place)));
    } else {
        Q_EMIT messageRequested(
            tr("%1 comes with Caravan and stays in its section.").arg(labelText(field->labels)),
            false);
    }
}

} // namespace caravan::ui
