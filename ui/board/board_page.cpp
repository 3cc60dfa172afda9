// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/board_page.h"

#include "ui/board/board_model.h"
#include "ui/board/column_view.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kColumnWidthMin = 208;
constexpr int kColumnWidthMax = 320;
constexpr int kColumnGap = 12;

} // namespace

BoardPage::BoardPage(std::unique_ptr<BoardKind> kind, Desk& desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_kind(std::move(kind)),
      m_model(new BoardModel(desk, *m_kind, this)),
      m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_subtitle(new PlainLabel({}, TextRole::body, Ink::text2)), m_list(new QToolButton),
      m_new(new QPushButton), m_scroll(new QScrollArea)
{
    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    m_subtitle->setElided(true);
    m_list->setIcon(icon(QStringLiteral("list")));
    m_list->setIconSize(QSize(kIconSize, kIconSize));
    setButtonKind(*m_list, ButtonKind::secondary);
    m_new->setIcon(icon(QStringLiteral("plus"), Ink::onAccent));
    setButtonKind(*m_new, ButtonKind::primary);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addLayout(titles, 1);
    if (QWidget* filter = m_kind->filter()) {
        head->addWidget(filter, 0, Qt::AlignBottom);
    }
    head->addWidget(m_list, 0, Qt::AlignBottom);
    head->addWidget(m_new, 0, Qt::AlignBottom);

    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its columns take the focus
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin, kGap);
    layout->setSpacing(kCardPadding);
    layout->addLayout(head);
    layout->addWidget(m_scroll, 1);

    connect(m_list, &QToolButton::clicked, this,
            [this] { Q_EMIT routeRequested(Route::list(m_kind->entity().name)); });
    connect(m_new, &QPushButton::clicked, this,
            [this] { Q_EMIT routeRequested(Route::create(m_kind->entity().name)); });
    connect(m_kind.get(), &BoardKind::edited, m_model, &BoardModel::ask);
    connect(m_model, &BoardModel::rebuilt, this, &BoardPage::rebuild);
    connect(m_model, &BoardModel::refreshed, this, [this] {
        showSums();
        keepPlace();
    });
    retranslate();
    m_model->ask();
}

BoardPage::~BoardPage()
{
    // The columns read through the kind, and views that are still there read the columns.
    delete m_scroll;
    delete m_model;
}

QString BoardPage::title() const
{
    return m_kind->title();
}

void BoardPage::rebuild()
{
    m_views.clear();
    m_sums.clear();
    m_counts.clear();
    auto* all = new QWidget;
    auto* columns = new QHBoxLayout(all);
    columns->setContentsMargins(0, 0, 0, kGap);
    columns->setSpacing(kColumnGap);
    for (BoardColumn* column : m_model->columns()) {
        auto* view = new ColumnView(*column);
        auto* count = new PlainLabel({}, TextRole::caption, Ink::text2);
        auto* sum = new PlainLabel({}, TextRole::caption, Ink::text2);
        auto* head = new QHBoxLayout;
        head->setSpacing(6);
        head->addWidget(new Pill(column->name(), column->stage().tone));
        head->addWidget(count);
        head->addStretch(1);
        auto* box = new QWidget;
        box->setMinimumWidth(kColumnWidthMin);
        box->setMaximumWidth(kColumnWidthMax);
        const BoardStage& stage = column->stage();
        if (!stage.exit.empty()) {
            box->setToolTip(plainToolTip(tr("Exit criteria: %1").arg(labelText(stage.exit))));
        }
        auto* layout = new QVBoxLayout(box);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(6);
        layout->addLayout(head);
        layout->addWidget(sum);
        layout->addWidget(view, 1);
        columns->addWidget(box, 1);
        m_views.push_back(view);
        m_counts.push_back(count);
        m_sums.push_back(sum);

        connect(view, &ColumnView::cardOpened, this, [this, column](const QModelIndex& index) {
            if (const BoardCard* card = column->cardAt(index.row())) {
                Q_EMIT routeRequested(Route::record(card->row.record.key()));
            }
        });
        connect(view, &ColumnView::cardsDropped, this,
                [this, column](const std::vector<RecordId>& ids) { move(ids, *column); });
        connect(view, &ColumnView::cardsPushed, this, [this, view](int step) {
            if (ColumnView* to = beside(*view, step)) {
                move(view->selectedIds(), to->column());
            }
        });
        connect(view, &ColumnView::neighbourAsked, this, [this, view](int step) {
            ColumnView* to = beside(*view, step);
            while (to && to->column().rowCount() == 0) {
                to = beside(*to, step);
            }
            if (to) {
                to->setFocus(Qt::OtherFocusReason);
                m_scroll->ensureWidgetVisible(to);
            }
        });
    }
    columns->addStretch();
    replaceContent(*m_scroll, all);
    all->setAutoFillBackground(false);
    showSums();
}

ColumnView* BoardPage::beside(const ColumnView& view, int step) const
{
    const auto found = std::find(m_views.begin(), m_views.end(), &view);
    const auto place = found - m_views.begin() + step;
    return place >= 0 && place < static_cast<std::ptrdiff_t>(m_views.size())
               ? m_views[static_cast<std::size_t>(place)]
               : nullptr;
}

void BoardPage::move(const std::vector<RecordId>& ids, const BoardColumn& column)
{
    if (ids.empty()) {
        return;
    }
    m_current = ids.front();
    const auto to = BoardStage(column.stage()); // a commit may replace the columns
    const auto moved = m_kind->move(ids, to, this);
    if (moved) {
        Q_EMIT messageRequested(moved->text, moved->isGood);
    }
    keepPlace();
    m_current.reset();
}

void BoardPage::keepPlace()
{
    if (!m_current) {
        return;
    }
    for (ColumnView* view : m_views) {
        if (view->column().rowOf(*m_current) >= 0) {
            view->select(*m_current);
            view->setFocus(Qt::OtherFocusReason);
            m_scroll->ensureWidgetVisible(view);
        }
    }
}

void BoardPage::showSums()
{
    const bool adds = m_kind->figure() != nullptr;
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        const BoardColumn& column = m_views[i]->column();
        m_counts[i]->setText(
            column.count() > column.rowCount()
                ? tr("%1 of %2", "cards shown, records there are")
                      .arg(integerText(column.rowCount()), integerText(column.count()))
                : integerText(column.count()));
        // Of no cards there is no sum; a blank keeps the heads in one line.
        m_sums[i]->setText(column.count() == 0 ? QStringLiteral(" ") : column.sum());
        m_sums[i]->setVisible(adds);
    }
    m_subtitle->setText(m_kind->summary());
}

void BoardPage::retranslate()
{
    m_title->setText(title());
    m_list->setToolTip(tr("Show as a list"));
    m_list->setAccessibleName(tr("Show as a list"));
    m_new->setText(tr("New %1", "kind of record").arg(labelInSentence(m_kind->entity().labels)));
    m_new->setVisible(m_kind->entity().isTyped() && m_desk.rights().mayCreate(m_kind->entity()));
    m_kind->retranslate();
    if (!m_views.empty()) {
        m_model->ask(); // notes of cards are sentences
    }
}

void BoardPage::focusContent()
{
    for (ColumnView* view : m_views) {
        if (view->column().rowCount() > 0) {
            view->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace caravan::ui
