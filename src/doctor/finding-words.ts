/** The words of each finding, in English and Russian: what was lost, and what readers see of it. */
import type { Finding } from './finding.ts'
import type { DoctorLanguage } from './words.ts'

export function findingIn(language: DoctorLanguage, finding: Finding): string {
	return language === 'ru' ? inRussian(finding) : inEnglish(finding)
}

function inEnglish(finding: Finding): string {
	switch (finding.kind) {
		case 'nothing':
			return 'There is no code in what was pasted: no frame, no quote, no script. Your CMS may have removed it; copy the code again.'
		case 'unreadable':
			return 'The code is broken at a point that browsers read differently. Paste only the widget’s own part of the page.'
		case 'escaped':
			return 'The code appears on the page as text: it was pasted where the editor expects text. Paste it into an HTML block or the source view.'
		case 'quoted':
			return 'The code is on the page as a string in a script or a data file. Paste it into an HTML block or the source view.'
		case 'percent-encoded':
			return 'The code is percent-encoded, as addresses are: no browser reads it. Paste it into an HTML block or the source view.'
		case 'hidden':
			return 'The code stands in a comment or in an element that browsers do not show. Take it out of there.'
		case 'no-widget':
			return 'There is no widget of ours here: the address is gone, or it belongs to another service.'
		case 'several':
			return 'There are several widgets here; this is about the first. Paste the others one at a time.'
		case 'remnant':
			return 'There is a link, and no widget. If that is what was meant, all is well. If not, your CMS strips frames and scripts from what you paste (WordPress does this to authors): ask an editor or administrator to paste the code.'
		case 'curly-quotes':
			return 'The editor turned straight quotes into typographic ones, and browsers read them as part of the values. Paste the code in the HTML view.'
		case 'doubly-escaped':
			return 'The ampersands of the address were escaped twice, so its parameters are ignored.'
		case 'damaged-address':
			return 'The address was damaged on its way: a slash or a sign too many, capitals, or another service’s link around it. It still leads here, but by a detour.'
		case 'other-host':
			return `The address is on ${finding.host}, not here. The mended code is for the widget of the same name here.`
		case 'insecure':
			return 'The address begins with http. Pages with https do not load it.'
		case 'unknown-dossier':
			return `There is no dossier called “${finding.dossier}” here.`
		case 'unknown-widget':
			return `There is no widget called “${finding.widget}”.`
		case 'unknown-version':
			return 'The dossier has no version of that number. Without “version” the newest is shown.'
		case 'bad-parameter':
			return `The parameter “${finding.parameter}” has a value that does not fit, or is given twice. It is left out of the mended code.`
		case 'other-number':
			return `The parameter “${finding.parameter}” names nothing that is counted here, or its value does not fit. Without it the sentence would say another number, so there is no mended code: build the sentence again.`
		case 'address-moved':
			return `The address stands in “${finding.attribute}”, not in “src”: a lazy loader or a consent manager holds the frame back. Make an exception for it; it loads lazily by itself and sets no cookies.`
		case 'no-title':
			return 'The frame has no title: screen readers say only “frame”.'
		case 'no-sandbox':
			return 'The frame has lost its sandbox. The widget works without it, but your page is safer with it.'
		case 'sandbox-lacks':
			return `The sandbox does not have ${finding.tokens.join(', ')}: the frame cannot tell its height, or its links to sources do not open.`
		case 'sandbox-loose':
			return `The sandbox allows more than the widget needs: ${finding.tokens.join(', ')}.`
		case 'height':
			return finding.found === null
				? `The height is gone. The widget is ${finding.designed} px high at every width; a frame without a height has 150.`
				: `The height is ${finding.found}, and the widget is ${finding.designed} px high at every width: it is cut off or has empty space below it.`
		case 'width':
			return finding.found === null
				? 'The width is gone: the frame is 300 px wide wherever it stands. It should be 100%.'
				: `The width is ${finding.found}; with 100% the widget fits its column on every screen.`
		case 'not-lazy':
			return 'Without loading="lazy" the frame loads even for readers who never scroll to it.'
		case 'bare':
			return 'The frame stands directly in the article. Many themes pull such frames out of the column: put it into a <div>.'
		case 'no-style':
			return finding.of === 'frame'
				? 'The style is gone, and with it what hid the frame’s border.'
				: 'The style is gone, and with it the room reserved for the widget: the text below moves once, when the frame is put in.'
		case 'no-class':
			return 'The quote has lost its class “sidelines”, which the script uses to find it, so it stays a quote.'
		case 'script-stripped':
			return 'The script is gone: readers see the quote, and no widget. Ask for the script in the template of your articles, or use the frame.'
		case 'script-of-other':
			return 'The script’s address and the link’s are not of the same widget with the same options, so the script leaves this place alone.'
		case 'place-lost':
			return finding.of === 'quote'
				? 'The quote is gone: the script has nowhere to put the widget.'
				: 'The link is gone: the script has no words to keep right.'
		case 'phrase-stripped':
			return 'The script is gone: the words stay as they were copied, whatever the record says by now.'
		case 'no-phrase-class':
			return 'The link has lost its class “sidelines-phrase”, which the script uses to find it, so its words stay as they were.'
		case 'integrity-of-record':
			return 'The tag has “integrity”, but this script changes with the record: after the next edit browsers refuse to run it. Take the hash out.'
		case 'script-elsewhere':
			return `The script comes from ${finding.host}; only our own script can show our widgets.`
		case 'script-held-back':
			return `A consent manager or an optimiser keeps the script from running (${finding.by}). It sets no cookies and waits for nothing: make an exception for it.`
		case 'nomodule':
			return 'The script’s tag has “nomodule”, which tells browsers of today to skip it. Take that word out.'
		case 'wrong-integrity':
			return 'The hash in “integrity” is not that of the script, so browsers refuse to run it. Take the hash out, or copy it with its address from the embed page of the desk.'
		case 'no-crossorigin':
			return 'The tag has “integrity” without “crossorigin”: browsers cannot check the script and refuse to run it. Add crossorigin="anonymous".'
		case 'not-shown':
			return `The page hides the widget, or what it stands in (${finding.by}). Take that out.`
		case 'data-stripped':
			return 'The tag has lost its data attributes, so that the script does not know which widget to show. The quote needs none.'
		case 'policy-lacks':
			return `The page’s Content-Security-Policy does not let the widget in: “${finding.directive}” lacks our address.`
		case 'policy-sandbox':
			return 'The policy has “sandbox” without “allow-scripts”: no script runs on the page. The frame needs none.'
		case 'policy-wants-nonce':
			return 'The policy has “strict-dynamic”: the script runs only with the page’s nonce on its tag. The frame needs no script.'
	}
}

function inRussian(finding: Finding): string {
	switch (finding.kind) {
		case 'nothing':
			return 'Кода здесь нет: ни фрейма, ни цитаты, ни скрипта. Возможно, CMS вырезала всё; скопируйте код заново.'
		case 'unreadable':
			return 'Код повреждён в таком месте, которое браузеры читают по-разному. Вставьте только ту часть страницы, где стоит виджет.'
		case 'escaped':
			return 'Код стоит на странице как текст: его вставили туда, где редактор ждёт слова. Вставьте его в блок HTML или в режиме исходного кода.'
		case 'quoted':
			return 'Код стоит на странице как строка скрипта или файла данных. Вставьте его в блок HTML или в режиме исходного кода.'
		case 'percent-encoded':
			return 'Код записан так, как пишут адреса (%3C вместо <), и браузер его не читает. Вставьте его в блок HTML или в режиме исходного кода.'
		case 'hidden':
			return 'Код стоит в комментарии или внутри элемента, который браузер не показывает. Достаньте его оттуда.'
		case 'no-widget':
			return 'Виджета здесь нет: адрес пропал или принадлежит другому сервису.'
		case 'several':
			return 'Здесь несколько виджетов; речь о первом. Остальные вставьте по одному.'
		case 'remnant':
			return 'Здесь только ссылка, без виджета. Если так и задумано, всё в порядке. Если нет, CMS вырезает фреймы и скрипты из того, что вставляете вы (в WordPress — у авторов): попросите редактора или администратора вставить код.'
		case 'curly-quotes':
			return 'Редактор заменил прямые кавычки типографскими, и браузер считает их частью значений. Вставьте код в режиме HTML.'
		case 'doubly-escaped':
			return 'Амперсанды в адресе экранированы дважды, и параметры не действуют.'
		case 'damaged-address':
			return 'Адрес по дороге испортился: лишняя косая черта или знак, прописные буквы или чужая ссылка вокруг него. Он ведёт сюда, но в обход.'
		case 'other-host':
			return `Адрес ведёт на ${finding.host}, а не сюда. Исправленный код — для одноимённого виджета здесь.`
		case 'insecure':
			return 'Адрес начинается с http. На страницах с https он не загрузится.'
		case 'unknown-dossier':
			return `Досье «${finding.dossier}» здесь нет.`
		case 'unknown-widget':
			return `Виджета «${finding.widget}» нет.`
		case 'unknown-version':
			return 'Версии с этим номером у досье нет. Без параметра «version» видна последняя.'
		case 'bad-parameter':
			return `Значение параметра «${finding.parameter}» не подходит или указано дважды. В исправленном коде его нет.`
		case 'other-number':
			return `Параметр «${finding.parameter}» указывает на то, что здесь не считают, или его значение не подходит. Без него во фразе было бы другое число, поэтому исправленного кода нет: составьте фразу заново.`
		case 'address-moved':
			return `Адрес стоит в атрибуте «${finding.attribute}», а не в «src»: фрейм задерживает ленивая загрузка или менеджер согласий. Сделайте для него исключение: он и сам загружается лениво и не ставит cookie.`
		case 'no-title':
			return 'У фрейма нет title: программа экранного доступа скажет только «фрейм».'
		case 'no-sandbox':
			return 'Пропал атрибут sandbox. Виджет работает и без него, но с ним страница вокруг защищённее.'
		case 'sandbox-lacks':
			return `В sandbox не хватает ${finding.tokens.join(', ')}: фрейм не может сообщить свою высоту или не открываются ссылки на источники.`
		case 'sandbox-loose':
			return `Sandbox разрешает больше, чем нужно виджету: ${finding.tokens.join(', ')}.`
		case 'height':
			return finding.found === null
				? `Пропала высота. Высота виджета при любой ширине — ${finding.designed} px, а у фрейма без высоты — 150.`
				: `Указана высота ${finding.found}, а у виджета при любой ширине она ${finding.designed} px: он обрезан, или под ним пустое место.`
		case 'width':
			return finding.found === null
				? 'Пропала ширина: фрейм везде шириной 300 px. Нужно 100%.'
				: `Указана ширина ${finding.found}; при 100% виджет занимает колонку на любом экране.`
		case 'not-lazy':
			return 'Без loading="lazy" фрейм загружается и у тех, кто до него не долистает.'
		case 'bare':
			return 'Фрейм стоит прямо в статье. Многие темы вытягивают такие фреймы за пределы колонки: поместите его в <div>.'
		case 'no-style':
			return finding.of === 'frame'
				? 'Пропал style, который убирал рамку фрейма.'
				: 'Пропал style, который держал место для виджета: текст под ним один раз сдвинется, когда появится фрейм.'
		case 'no-class':
			return 'Цитата потеряла класс «sidelines», по которому её находит скрипт: она останется цитатой.'
		case 'script-stripped':
			return 'Скрипт пропал: читатели видят цитату, но не виджет. Попросите добавить скрипт в шаблон статей или возьмите фрейм.'
		case 'script-of-other':
			return 'Адреса скрипта и ссылки ведут к разным виджетам или к одному с разными параметрами, поэтому скрипт ничего здесь не меняет.'
		case 'place-lost':
			return finding.of === 'quote'
				? 'Цитата пропала: скрипту некуда поставить виджет.'
				: 'Ссылка пропала: скрипту нечего обновлять.'
		case 'phrase-stripped':
			return 'Скрипт пропал: слова останутся такими, какими их скопировали, даже если число изменится.'
		case 'no-phrase-class':
			return 'Ссылка потеряла класс «sidelines-phrase», по которому её находит скрипт, и слова в ней не обновятся.'
		case 'integrity-of-record':
			return 'У тега есть «integrity», но этот скрипт меняется вместе с досье: после первой же правки браузер откажется его выполнять. Уберите хеш.'
		case 'script-elsewhere':
			return `Скрипт загружается с ${finding.host}; наши виджеты показывает только наш скрипт.`
		case 'script-held-back':
			return `Менеджер согласий или оптимизатор не даёт скрипту выполниться (${finding.by}). Скрипт не ставит cookie и загружается сам: сделайте для него исключение.`
		case 'nomodule':
			return 'У тега скрипта стоит «nomodule»: с ним современные браузеры пропускают скрипт. Уберите это слово.'
		case 'wrong-integrity':
			return 'Хеш в «integrity» не от этого скрипта, и браузер его не выполнит. Уберите хеш или скопируйте его вместе с адресом со страницы кодов в редакции.'
		case 'no-crossorigin':
			return 'У тега есть «integrity», но нет «crossorigin»: браузер не может проверить скрипт и не выполнит его. Добавьте crossorigin="anonymous".'
		case 'not-shown':
			return `Страница прячет виджет или то, в чём он стоит (${finding.by}). Уберите это.`
		case 'data-stripped':
			return 'Тег потерял атрибуты data-…, и скрипт не знает, какой виджет показать. Цитате они не нужны.'
		case 'policy-lacks':
			return `Content-Security-Policy страницы не пускает виджет: в «${finding.directive}» нет нашего адреса.`
		case 'policy-sandbox':
			return 'В политике есть «sandbox» без «allow-scripts»: скрипты на странице не выполняются. Фрейму скрипт не нужен.'
		case 'policy-wants-nonce':
			return 'В политике есть «strict-dynamic»: скрипт выполнится, только если у тега стоит nonce страницы. Фрейму скрипт не нужен.'
	}
}
