// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/page_dialog.h"

#include "core/schema/layouts.h"
#include "ui/admin/draft_foot.h"
#include "ui/admin/tick_list.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/text/schema_error_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

#include <boost/json.hpp>

#include <algorithm>
#include <set>

namespace caravan::ui {

namespace json = boost::json;

namespace {

constexpr int kPageDialogWidth = 460;
constexpr int kFactsHeight = 260;

} // namespace

PageDialog::PageDialog(Desk& desk, SchemaDraft& draft, std::string entity, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_draft(draft), m_entity(std::move(entity)),
      m_base(draft.preview(desk.replica())), m_opens(new QComboBox), m_facts(new TickList),
      m_shown(new PlainLabel({}, TextRole::body, Ink::text2)),
      m_problem(new PlainLabel({}, TextRole::body, Ink::danger)),
      m_save(new QPushButton(tr("Add to the draft")))
{
    const Entity& shown = m_base->at(m_entity);
    setWindowTitle(tr("Record page: %1").arg(labelText(shown.plural)));
    m_save->setObjectName(QStringLiteral("save"));
    setMinimumWidth(kPageDialogWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    layout->addWidget(new FieldRow(tr("Opens on"), false, {}, m_opens));
    m_facts->setMinimumHeight(kFactsHeight);
    layout->addWidget(new FieldRow(tr("Shown in the record header"), false,
                                   tr("At most 8. Drag them, or press Alt+Up and Alt+Down, to "
                                      "rearrange them."),
                                   m_facts),
                      1);
    m_shown->setWordWrap(true);
    layout->addWidget(m_shown);
    layout->addSpacing(kGap);
    layout->addLayout(makeDraftFoot(*this, *m_problem, *m_save));
    fillIn(shown);
    connect(m_opens, &QComboBox::currentIndexChanged, this, &PageDialog::look);
    connect(m_facts, &TickList::edited, this, &PageDialog::look);
    connect(m_save, &QPushButton::clicked, this, &PageDialog::accept);
    look();
    m_opens->setFocus();
}

void PageDialog::fillIn(const Entity& entity)
{
    m_openedOn = entity.layout.opens;
    m_opens->addItem(tr("Details"), QString());
    std::set<std::string> seen;
    for (const auto& [referrer, by] : m_base->tabsOf(entity)) {
        if (seen.insert(referrer->name).second) {
            m_opens->addItem(labelText(referrer->plural), toQString(referrer->name));
        }
    }
    m_opens->setCurrentIndex(std::max(0, m_opens->findData(toQString(m_openedOn))));
    for (const Field* field : layoutOf(entity).facts) {
        m_facted.push_back(field->name);
        m_facts->add(field->name, labelText(field->labels), true);
    }
    for (const Field& field : entity.fields) {
        const bool isShown =
            std::find(m_facted.begin(), m_facted.end(), field.name) != m_facted.end();
        const bool isTitle =
            std::find(entity.title.begin(), entity.title.end(), field.name) != entity.title.end();
        if (!isShown && !isTitle && !field.isHidden && field.type != FieldType::longText &&
            field.type != FieldType::file) {
            m_facts->add(field.name, labelText(field.labels), false);
        }
    }
}

std::vector<std::string> PageDialog::changes() const
{
    json::object change{{"do", "layout"}, {"entity", m_entity}};
    if (const std::vector<std::string> facts = m_facts->ticked(); facts != m_facted) {
        change["facts"] = json::array(facts.begin(), facts.end());
    }
    const std::string opens = toStd(m_opens->currentData().toString());
    if (opens != m_openedOn) {
        change["opens"] = opens.empty() ? json::value() : json::value(opens);
    }
    return change.size() > 2 ? std::vector{json::serialize(change)} : std::vector<std::string>();
}

void PageDialog::look()
{
    const std::vector<std::string> changed = changes();
    const auto model = withChanges(*m_base, changed);
    m_problem->setText(model ? QString() : schemaErrorText(*m_base, model.error()));
    m_save->setEnabled(bool(model) && !changed.empty());
    QStringList names;
    const Entity& entity = m_base->at(m_entity);
    for (const std::string& name : m_facts->ticked()) {
        names.append(labelText(entity.field(name)->labels));
    }
    m_shown->setText(names.join(QStringLiteral("  ·  ")));
}

void PageDialog::reject()
{
    if (changes().empty() || mayDiscard(*this)) {
        QDialog::reject();
    }
}

void PageDialog::accept()
{
    if (const Done added = m_draft.add(m_desk.replica(), changes()); !added) {
        m_problem->setText(schemaErrorText(*m_base, added.error()));
        return;
    }
    QDialog::accept();
}

} // namespace caravan::ui
