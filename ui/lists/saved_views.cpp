// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/saved_views.h"

#include "ui/lists/save_view_dialog.h"
#include "ui/lists/view_tool.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/icons.h"

#include <QMenu>

namespace caravan::ui {
namespace {

constexpr std::int64_t kViewsMax = 100;

const std::string& viewEntity(const Desk& desk)
{
    return desk.catalogue().at(Serves::views).name;
}

} // namespace

SavedViews::SavedViews(Desk& desk, const Entity& entity, std::function<ListView()> current,
                       QWidget* parent)
    : QToolButton(parent), m_desk(desk), m_entity(entity), m_current(std::move(current))
{
    styleViewTool(*this, QStringLiteral("bookmark"));
    connect(menu(), &QMenu::aboutToShow, this, &SavedViews::fill);
}

void SavedViews::retranslate()
{
    const auto row =
        m_shown.isNil() ? std::nullopt : m_desk.replica().find(viewEntity(m_desk), m_shown);
    setText(row ? recordTitle(row->record) : tr("Views"));
    setToolTip(tr("Saved views of this list"));
}

QString SavedViews::shownName() const
{
    const Entity* views = m_desk.catalogue().serving(Serves::views);
    return views && !m_shown.isNil() ? toQString(m_desk.replica().title(views->name, m_shown))
                                     : QString();
}

void SavedViews::fill()
{
    QMenu& views = *menu();
    views.clear();
    const auto rows =
        m_desk.replica().select({viewEntity(m_desk),
                                 Filter::where("entity_name", Compare::equal, Value(m_entity.name)),
                                 {{"name"}},
                                 {}},
                                0, kViewsMax);
    if (!rows) {
        m_desk.reportReadFailure(rows.error());
        return;
    }
    for (const Row& row : *rows) {
        QAction* action = views.addAction(recordTitle(row.record), this,
                                          [this, record = row.record] { open(record); });
        action->setCheckable(true);
        action->setChecked(row.record.id == m_shown);
    }
    if (!views.isEmpty()) {
        views.addSeparator();
    }
    views.addAction(tr("Everything"), this, [this] {
        m_shown = {};
        Q_EMIT everythingPicked();
    });
    views.addSeparator();
    views.addAction(ui::icon(QStringLiteral("save")), tr("Save as a new view"), this,
                    [this] { save(true); });
    const auto own =
        m_shown.isNil() ? std::nullopt : m_desk.replica().find(viewEntity(m_desk), m_shown);
    if (own && own->record.reference("owner") == m_desk.user()) { // others' are theirs to change
        views.addAction(tr("Save the changes of this view"), this, [this] { save(false); });
        views.addAction(ui::icon(QStringLiteral("trash-2")), tr("Delete this view"), this,
                        &SavedViews::remove);
    }
}

void SavedViews::open(const Record& record)
{
    const Result<ListView> view = listViewFromJson(m_entity, record.text("definition"));
    if (!view) {
        Q_EMIT messageRequested(tr("This view uses something this version does not know yet."),
                                false);
        return;
    }
    m_shown = record.id;
    Q_EMIT opened(*view);
}

void SavedViews::save(bool asNew)
{
    const auto row = asNew ? std::nullopt : m_desk.replica().find(viewEntity(m_desk), m_shown);
    Edit edit = row ? Edit::update(row->record)
                    : Edit::create(viewEntity(m_desk), m_desk.replica().newId());
    edit.set["definition"] = toJson(m_current());
    if (!row) {
        SaveViewDialog dialog({}, false, this);
        if (dialog.exec() != QDialog::Accepted) {
            return;
        }
        edit.set["name"] = toStd(dialog.name());
        edit.set["entity_name"] = m_entity.name;
        edit.set["shared"] = dialog.isShared();
    }
    const QString done = tr("View saved");
    const Done saved = m_desk.save({edit}, done);
    if (saved) {
        m_shown = edit.id;
        retranslate();
        Q_EMIT shownChanged();
    }
    Q_EMIT messageRequested(saved ? done : errorText(saved.error()), bool(saved));
}

void SavedViews::remove()
{
    if (const auto row = m_desk.replica().find(viewEntity(m_desk), m_shown)) {
        const QString done = tr("View deleted");
        const Done saved = m_desk.save({Edit::remove(row->record)}, done);
        Q_EMIT messageRequested(saved ? done : errorText(saved.error()), bool(saved));
    }
    m_shown = {};
    retranslate();
    Q_EMIT shownChanged();
}

} // namespace caravan::ui
