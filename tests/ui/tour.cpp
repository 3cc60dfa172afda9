// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/pictures.h"
#include "app/desktop/product_workbench.h"
#include "core/actions/attach_file.h"
#include "core/base/check.h"
#include "core/service/visit_report.h"
#include "core/store/blobs.h"
#include "core/store/outbox.h"
#include "tests/ui/demo_replica.h"
#include "tests/ui/fake_sync_port.h"
#include "tests/ui/long_texts.h"
#include "tests/ui/picture_check.h"
#include "tests/ui/tour_dialogs.h"
#include "tests/ui/tour_first.h"
#include "ui/lists/list_paper.h"
#include "ui/models/desk.h"
#include "ui/selling/offer_document.h"
#include "ui/service/visit_pdf.h"
#include "ui/shell/main_window.h"
#include "ui/shell/side_windows.h"
#include "ui/text/format.h"
#include "ui/text/languages.h"
#include "ui/text/value_display.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QCommandLineParser>
#include <QEventLoop>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

#include <cstdio>

using namespace caravan;

namespace {

constexpr std::size_t kDemoRecords = 1200;

/// The window on the demo company, without a hub.
class Tour {
public:
    Tour(const QString& folder, const QString& language, const QString& appearance,
         const QSize& size, bool hasLongTexts)
        : m_folder(folder), m_check(language, qEnvironmentVariable("CARAVAN_SOURCE_DIR") +
                                                  QStringLiteral("/translations")),
          m_demo(kDemoRecords), m_preferences(QString()), m_languages(m_theme),
          m_desk(m_demo.replica(), m_demo.clock(), m_preferences)
    {
        m_theme.setMode(appearance == QLatin1String("dark") ? ui::Theme::Mode::dark
                                                            : ui::Theme::Mode::light);
        m_languages.choose(language);
        m_preferences.setValue(QStringLiteral("language"), language); // nothing to ask
        if (hasLongTexts) {
            QCoreApplication::installTranslator(&m_longTexts);
        }
        attachFiles();
        m_demo.receiveNews();
        m_desk.look();
        sync::SyncStatus status;
        status.phase = sync::SyncStatus::Phase::noAnswer;
        status.retryAt = m_demo.clock().now() + std::chrono::seconds(40);
        status.waiting = Outbox(m_demo.replica()).waitingCount();
        status.lastSyncAt = m_demo.clock().now() - std::chrono::minutes(45);
        m_port.report(status);
        m_window = std::make_unique<ui::MainWindow>(m_desk, m_port, m_theme, m_languages, m_bench);
        m_window->resize(size);
        m_window->show();
    }

    /// The faults that a program can see.
    QStringList run()
    {
        QStringList faults;
        desktop::Camera camera(m_folder,
                               [&](QWidget& widget, const QImage& image, const QString& name) {
                                   const QStringList seen = m_check.faults(widget, image);
                                   for (const QString& fault : seen) {
                                       faults.append(name + QStringLiteral(": ") + fault);
                                   }
                               });
        test::takeSafetyPictures(camera, *m_window, m_desk, m_port);
        test::takeFirstPictures(camera, m_theme, m_languages, m_window->size());
        test::takeDialogPictures(camera, *m_window, m_desk, m_theme);
        desktop::takePictures(camera, *m_window, m_desk);
        shootSides(camera);
        if (!writeLetters()) {
            faults.append(QStringLiteral("a quote could not be written as PDF"));
        }
        if (!camera.isGood()) {
            faults.append(QStringLiteral("a picture could not be written to ") + m_folder);
        }
        faults.removeDuplicates();
        return faults;
    }

private:
    /// Every quote as its letter, to be looked at.
    bool writeLetters()
    {
        const auto rows = m_demo.replica().select({"quote", {}, {}, {}}, 0, 20);
        bool isGood = rows && !rows->empty();
        for (const Row& row : rows ? *rows : std::vector<Row>{}) {
            isGood = isGood && ui::writeOffer(m_demo.replica(), row.record,
                                              m_folder + QLatin1Char('/') +
                                                  ui::offerFileName(m_demo.replica(), row.record));
        }
        return isGood && writeOtherPapers();
    }

    /// The report of a visit and a list in print.
    bool writeOtherPapers()
    {
        const auto visits = m_demo.replica().select(
            {"visit", Filter::where("number", Compare::equal, std::string("SV-2323")), {}, {}}, 0,
            1);
        ReportContext context;
        context.language = ui::interfaceLanguage();
        const Entity& deals = m_demo.replica().catalogue().at("opportunity");
        QPdfWriter sheets(m_folder + QStringLiteral("/list.pdf"));
        sheets.setPageOrientation(QPageLayout::Landscape);
        return visits && !visits->empty() &&
               ui::writeVisitPdf(m_demo.replica(), visits->front().record, context,
                                 m_folder + QStringLiteral("/visit.pdf")) &&
               ui::printList(m_demo.replica(), {"opportunity", {}, {{"amount", true}}, {}},
                             deals.listFields(),
                             {ui::labelText(deals.plural), QStringLiteral("2026"),
                              ui::momentText(m_desk.now())},
                             sheets);
    }

    /// A photo on its way, a report that the hub has, a file that stays here.
    void attachFiles()
    {
        QImage photo(1200, 900, QImage::Format_RGB32);
        QPainter painter(&photo);
        QLinearGradient sky(0, 0, 1200, 900);
        sky.setColorAt(0, QColor(0x2E, 0x7D, 0xA8));
        sky.setColorAt(1, QColor(0xE8, 0xC1, 0x7A));
        painter.fillRect(photo.rect(), sky);
        painter.end();
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        buffer.open(QIODevice::WriteOnly);
        photo.save(&buffer, "JPEG");
        const std::string report = attach("%PDF-1.7 report", "安装验收报告 2026-11-18.pdf");
        check(m_demo.replica().blobs().queue().confirm(report).has_value(),
              "the hub has the report");
        attach("PK\x03\x04 offer", "Offer AP-2026-114 rev C.xlsx");
        const std::string sent = attach(jpeg.toStdString(), "IMG_20261121_141502.jpg");
        sync::BlobStatus moving;
        moving.up = sync::BlobStatus::Moving{sent, jpeg.size() * 2 / 5, jpeg.size()};
        m_desk.setFiles(moving);
    }

    std::string attach(const std::string& bytes, const std::string& name)
    {
        Replica& replica = m_demo.replica();
        const Result<FileRef> file = replica.blobs().take(bytes, name);
        check(file.has_value(), "a file is taken in");
        const Result<Edit> edit = attachFile(replica, {"account", m_demo.first("account")}, *file);
        check(edit && replica.save({*edit}), "it is attached");
        return file->sha256;
    }

    /// Windows over a copy of the data.
    void shootSides(desktop::Camera& camera)
    {
        for (const auto& [kind, name] : {std::pair(ui::SideWindows::Kind::past, "side-past"),
                                         std::pair(ui::SideWindows::Kind::trial, "side-trial")}) {
            ui::MainWindow* side = nullptr;
            QEventLoop waiting;
            const auto opened = QObject::connect(&m_window->sides(), &ui::SideWindows::opened,
                                                 [&](ui::MainWindow* window) {
                                                     side = window;
                                                     waiting.quit();
                                                 });
            m_window->sides().open(kind, ui::Route::list("opportunity"));
            waiting.exec();
            QObject::disconnect(opened);
            check(side != nullptr, "a window over a copy opens");
            side->resize(m_window->size());
            camera.shoot(*side, QLatin1String(name));
            side->close();
        }
    }

    QString m_folder;
    test::PictureCheck m_check;
    test::LongTexts m_longTexts;
    test::DemoReplica m_demo;
    test::FakeSyncPort m_port;
    ui::Preferences m_preferences;
    ui::Theme m_theme;
    ui::Languages m_languages;
    const ui::Workbench m_bench = desktop::productWorkbench();
    ui::Desk m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace

int main(int argc, char* argv[])
{
    for (int i = 1; i + 1 < argc; ++i) {
        if (QByteArray(argv[i]) == "--scale") {
            qputenv("QT_SCALE_FACTOR", argv[i + 1]);
        }
    }
    QApplication application(argc, argv);
    QApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    QCommandLineParser parser;
    const QCommandLineOption out(QStringLiteral("out"), QString(), QStringLiteral("DIR"));
    const QCommandLineOption lang(QStringLiteral("lang"), QString(), QStringLiteral("LANG"),
                                  QStringLiteral("en"));
    const QCommandLineOption theme(QStringLiteral("theme"), QString(), QStringLiteral("THEME"),
                                   QStringLiteral("light"));
    const QCommandLineOption scaleBy(QStringLiteral("scale"), QString(), QStringLiteral("FACTOR"));
    const QCommandLineOption size(QStringLiteral("size"), QString(), QStringLiteral("WxH"),
                                  QStringLiteral("1320x820"));
    const QCommandLineOption longTexts(QStringLiteral("long-texts"));
    parser.addOptions({out, lang, theme, scaleBy, size, longTexts});
    parser.process(application);
    if (!parser.isSet(out)) {
        std::fputs("tour --out DIR [--lang L] [--theme light|dark] [--scale F] [--size WxH] "
                   "[--long-texts]\n",
                   stderr);
        return 2;
    }
    const QStringList sides = parser.value(size).split(QLatin1Char('x'));
    Tour tour(parser.value(out), parser.value(lang), parser.value(theme),
              QSize(sides.value(0).toInt(), sides.value(1).toInt()), parser.isSet(longTexts));
    const QStringList faults = tour.run();
    for (const QString& fault : faults) {
        std::puts(qPrintable(fault));
    }
    return faults.isEmpty() ? 0 : 1;
}
